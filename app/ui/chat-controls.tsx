/**
 * What stands around a message in the app that it imitates: pictures of controls, not controls. Without them a
 * story would look like a text about a chat; with a real app's marks it would be one.
 */
import {
  ArrowUp,
  ChevronLeft,
  ChevronRight,
  Forward,
  Grid3x3,
  Heart,
  MessageCircle,
  Mic,
  MicOff,
  PhoneOff,
  Plus,
  Reply,
  RotateCw,
  Share2,
  Smile,
  Trash2,
  Volume2,
} from "lucide-react";
import type { ChatChannel } from "./chat.tsx";
import css from "./chat-controls.module.css";
import { Icon, type IconLike } from "./icon.tsx";

export function ChatControls({ channel }: { channel: ChatChannel }) {
  switch (channel) {
    case "chat":
      return <Bar icons={[Mic, "field", Smile, Plus]} />;
    case "sms":
      return <Bar icons={[Plus, "field", ArrowUp]} />;
    case "email":
      return <Bar icons={[Reply, Forward, Trash2]} spread />;
    case "web":
      return <Bar icons={[ChevronLeft, ChevronRight, RotateCw, Share2]} spread />;
    case "video":
      return <Bar icons={["field", Heart, MessageCircle, Share2]} />;
    case "phone":
      return (
        <div className={css.call} aria-hidden="true">
          <Round icon={MicOff} />
          <Round icon={Grid3x3} />
          <Round icon={Volume2} on />
          <Round icon={PhoneOff} end />
        </div>
      );
    default:
      return null;
  }
}

function Bar({ icons, spread }: { icons: readonly (IconLike | "field")[]; spread?: boolean }) {
  return (
    <div className={spread ? `${css.bar} ${css.spread}` : css.bar} aria-hidden="true">
      {icons.map((icon, at) =>
        icon === "field" ? (
          <span key="field" className={css.field} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the controls of an app never move
          <Icon key={at} icon={icon} size={24} />
        ),
      )}
    </div>
  );
}

function Round({ icon, on, end }: { icon: IconLike; on?: boolean; end?: boolean }) {
  return (
    <span className={`${css.round} ${on ? css.on : ""} ${end ? css.hangUp : ""}`}>
      <Icon icon={icon} size={24} />
    </span>
  );
}
