import {
  AppWindow,
  Mail,
  MessageCircle,
  MessageSquareText,
  MessagesSquare,
  Phone,
  SquarePlay,
  WalletCards,
} from "lucide-react";

export const channelIcons = {
  chat: MessageCircle,
  sms: MessageSquareText,
  email: Mail,
  web: AppWindow,
  payment: WalletCards,
  phone: Phone,
  video: SquarePlay,
  "in-person": MessagesSquare,
};
