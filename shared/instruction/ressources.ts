import type { Dites } from "../formulaire/personnes.ts";
import { type Comparaison, comparerAuxPlafonds } from "../plafonds/comparer-aux-plafonds.ts";
import { adultesImposes, foyerDe, revenusDe } from "../plafonds/du-foyer.ts";
import type { Revenus } from "../plafonds/revenu.ts";
import { type Zone, zoneDe } from "../plafonds/zone.ts";
import type { Commune } from "../referentiel/communes.ts";

/** Tax income that an agent read on a notice: of the demandeur, or of a codemandeur by identifier. */
export type RevenuConfirme = { personne: string; annee: number; montant: number; le: string; guichet: string };

/** Year of the ceilings compared with, the income declared and, once all notices were read, the income confirmed. */
export type ComparaisonParZone = {
  zone: Zone;
  /** Wished communes of this zone, by INSEE code. */
  communes: readonly string[];
  declaree?: Comparaison;
  confirmee?: Comparaison;
};

export type ARessources = { reponses: Dites; revenusConfirmes: readonly RevenuConfirme[] };
type Ou = { aujourdhui: string; communeDe: (code: string) => Commune | undefined };

/** Who an adult of the household is in confirmations. */
export const personneDe = ({ id }: Dites): string => (typeof id === "string" ? id : "demandeur");

function avecLesConfirmes(adulte: Dites, confirmes: readonly RevenuConfirme[], annee: number): Dites {
  const de = (recul: number): number | undefined =>
    confirmes.find((une) => une.personne === personneDe(adulte) && une.annee === annee - recul)?.montant;
  const [n2, n1] = [de(2), de(1)];
  const { revenuFiscalN2: _n2, revenuFiscalN1: _n1, ...reste } = adulte;
  return { ...reste, ...(n2 !== undefined && { revenuFiscalN2: n2 }), ...(n1 !== undefined && { revenuFiscalN1: n1 }) };
}

/** Income of these adults as an agent read it on their notices; nothing until each notice was read. */
export const revenusLus = (
  adultes: readonly Dites[],
  confirmes: readonly RevenuConfirme[],
  annee: number,
): Revenus | undefined => revenusDe(adultes.map((adulte) => avecLesConfirmes(adulte, confirmes, annee)));

/** Income of the household against PLAI, PLUS and PLS of the year, for each zone of the communes wished. */
export function comparerLesRessources(
  { reponses, revenusConfirmes }: ARessources,
  { aujourdhui, communeDe }: Ou,
): ComparaisonParZone[] {
  const annee = Number(aujourdhui.slice(0, 4));
  const codes = Array.isArray(reponses.communes) ? reponses.communes.filter((code) => typeof code === "string") : [];
  const voulues = codes.flatMap((code) => {
    const commune = communeDe(code);
    return commune ? [{ code, commune, zone: zoneDe(commune) }] : [];
  });
  const adultes = adultesImposes(reponses);
  const foyer = foyerDe(reponses, aujourdhui);
  const declares = revenusDe(adultes);
  const confirmes = revenusLus(adultes, revenusConfirmes, annee);
  return [...Map.groupBy(voulues, ({ zone }) => zone)].flatMap(([zone, groupe]): ComparaisonParZone[] => {
    const [premiere] = groupe;
    if (!premiere) return [];
    const { commune } = premiere;
    return [
      {
        zone,
        communes: groupe.map(({ code }) => code),
        ...(declares && { declaree: comparerAuxPlafonds({ annee, commune, foyer, revenus: declares }) }),
        ...(confirmes && { confirmee: comparerAuxPlafonds({ annee, commune, foyer, revenus: confirmes }) }),
      },
    ];
  });
}
