import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "在学校电脑上装证书",
    lead: "装一次以后，这台电脑用 https 打开反诈课堂不再报警，也可以用摄像头读答题卡。只有要用摄像头的电脑和老师手机需要装，学生机不用装。",
    download: "下载证书 authority.crt",
    hosts: "适用的地址",
    fingerprint: "证书指纹（SHA-256）",
    compare:
      "下载以后，请和管理员电脑上显示的指纹对一下，一样才装。证书只能用来证明上面这几个地址：签发它的密钥做好后就销毁了，谁也不能再用它签别的网站。",
    windows: "Windows 7、10、11",
    w1: "双击下载的 authority.crt，点「安装证书」。",
    w2: "选「本地计算机」（Windows 7 直接点「下一步」），再选「将所有的证书都放入下列存储」，点「浏览」，选「受信任的根证书颁发机构」。",
    w3: "一直点到「完成」，出现提示时点「是」。",
    w4: "关掉浏览器再打开，用 https 开头的地址进入。",
    domain: "有域控的学校：把 authority.crt 加进组策略的「受信任的根证书颁发机构」，一次装好所有电脑。",
    android: "安卓手机、平板",
    a1: "下载 authority.crt，打开「设置」，搜索「证书」，选「安装证书」里的「CA 证书」。",
    a2: "选刚下载的文件。系统会提醒网络可能被监控，这是装任何自建证书都有的提示。",
    a3: "用 Chrome 或系统浏览器打开 https 开头的地址。",
    remove: "不再使用时，在同样的地方删掉「Fanzha Ketang」这一条。",
  },
  {
    title: "Install the certificate on the school's PCs",
    lead: "Once installed, this computer opens the platform by https without a warning and may use its camera to read cards. Only PCs with a camera and teachers' phones need it; pupils' computers do not.",
    download: "Download authority.crt",
    hosts: "Good for",
    fingerprint: "Fingerprint (SHA-256)",
    compare:
      "Compare it with what the administrator's screen shows before installing. It vouches for the addresses above and nothing else: the key that signed it was thrown away, so nobody can sign another site with it.",
    windows: "Windows 7, 10, 11",
    w1: "Double-click authority.crt and choose “Install Certificate”.",
    w2: "Choose “Local Machine” (Windows 7: just “Next”), then “Place all certificates in the following store”, “Browse”, “Trusted Root Certification Authorities”.",
    w3: "Go on to “Finish”, and say “Yes” when asked.",
    w4: "Close the browser, open it again, and use the address that begins with https.",
    domain:
      "With a domain controller: put authority.crt into the group policy's “Trusted Root Certification Authorities” and every PC has it.",
    android: "Android phones and tablets",
    a1: "Download authority.crt, open Settings, search “certificate”, and choose “CA certificate” under “Install a certificate”.",
    a2: "Pick the file. The system warns that the network may be monitored; it does so for every certificate of one's own.",
    a3: "Open the address that begins with https in Chrome or the system's browser.",
    remove: "When it is no longer needed, delete “Fanzha Ketang” in the same place.",
  },
);
