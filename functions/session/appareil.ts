type Signe = readonly [signe: RegExp, nom: string];

// first match wins: every browser also claims to be those that came before it
const navigateurs: readonly Signe[] = [
  [/\bEdg(?:A|iOS)?\//u, "Edge"],
  [/\b(?:OPR|OPiOS|OPT)\//u, "Opera"],
  [/\bSamsungBrowser\//u, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//u, "Firefox"],
  [/\b(?:Chrome|CriOS)\//u, "Chrome"],
  [/\bVersion\/.* Safari\//u, "Safari"],
];

const systemes: readonly Signe[] = [
  [/\biPhone\b/u, "iPhone"],
  [/\biPad\b/u, "iPad"],
  [/\bAndroid\b/u, "Android"],
  [/\bWindows\b/u, "Windows"],
  [/\bMac OS X\b/u, "Mac"],
  [/\bCrOS\b/u, "Chromebook"],
  [/\bLinux\b/u, "Linux"],
];

const nommer = (signes: readonly Signe[], agent: string) => signes.find(([signe]) => signe.test(agent))?.[1];

/** A device as its owner would call it, from the browser's `user-agent`: « Firefox sur Android ». */
export function nommerAppareil(agent: string): string {
  const navigateur = nommer(navigateurs, agent);
  const systeme = nommer(systemes, agent);
  if (navigateur && systeme) return `${navigateur} sur ${systeme}`;
  return navigateur ?? systeme ?? "Appareil inconnu";
}
