import { isIPv6 } from "node:net";

const GROUPES = 8;

const groupesDe = (partie: string): string[] => (partie === "" ? [] : partie.split(":"));

/** The eight groups of an IPv6 address, leading zeros gone. */
function deployer(adresse: string): string[] {
  const [debut = "", fin] = adresse.split("::");
  const avant = groupesDe(debut);
  const apres = groupesDe(fin ?? "");
  const zeros = Array.from({ length: GROUPES - avant.length - apres.length }, () => "0");
  return [...avant, ...zeros, ...apres].map((groupe) => Number.parseInt(groupe, 16).toString(16));
}

/** What counts as one network: an IPv4 address, or the /64 of an IPv6 one, since a subscriber holds all of it. */
export function reseauDe(adresse: string): string {
  const ipv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(adresse)?.[1];
  if (ipv4) return ipv4;
  return isIPv6(adresse) ? `${deployer(adresse).slice(0, 4).join(":")}::/64` : adresse;
}
