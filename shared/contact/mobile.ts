/**
 * Country code of the mobile numbers of each overseas département, by the four digits that one dials
 * (ARCEP, numbering plan): written like the others in France, they are other countries for an operator.
 */
const outreMer: Record<string, string> = {
  "0690": "+590",
  "0691": "+590",
  "0694": "+594",
  "0696": "+596",
  "0697": "+596",
  "0692": "+262",
  "0693": "+262",
  "0639": "+262",
};

const HEXAGONE = "+33";
const MOBILE = /^0[67]\d{8}$/u;

/** As one dials it in France, whatever was typed: spaces, dots, hyphens, +33, (0), 00 590… */
const composer = (saisie: string): string =>
  saisie
    .replace(/[\s.\-()]/gu, "")
    .replace(/^00/u, "+")
    .replace(/^\+(?:33|590|594|596|262)0?(?=\d{9}$)/u, "0");

/** E.164 of a French mobile number; what is not one comes back as it was typed. */
export function lireMobile(saisie: string): string {
  const compose = composer(saisie);
  if (!MOBILE.test(compose)) return saisie;
  return `${outreMer[compose.slice(0, 4)] ?? HEXAGONE}${compose.slice(1)}`;
}

/** Only French mobiles get a code: a text message abroad costs, and fraud lives on it. */
export const estMobile = (saisie: string): boolean => MOBILE.test(composer(saisie));

/** As people write it: `+33612345678` → `06 12 34 56 78`. */
export const afficherMobile = (mobile: string): string => composer(mobile).replace(/(\d{2})(?=\d)/gu, "$1 ");
