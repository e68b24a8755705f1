import { estVivant, type JoursAvantLaFin, type Mandat, type Offre } from "./mandat.ts";
import type { Structure } from "./structure.ts";

type Avec = { mandats?: readonly Mandat[] };
type Designe = { mandatId: string };

const changer = <P extends Avec>(avant: P, { mandatId }: Designe, comment: (lu: Mandat) => Mandat): P => ({
  ...avant,
  mandats: (avant.mandats ?? []).map((lu) => (lu.mandatId === mandatId ? comment(lu) : lu)),
});

/** The same for a demande and for a draft: a helper is invited, accepts, leaves or is sent away. */
export const donner = <P extends Avec>(avant: P, offre: Offre): P => ({
  ...avant,
  mandats: [...(avant.mandats ?? []), offre],
});

export const accepter = <P extends Avec>(
  avant: P,
  { compte, structure, ...designe }: Designe & { compte: string; structure?: Structure },
  le: string,
): P => ({
  ...avant,
  mandats: (avant.mandats ?? []).map((lu) => {
    if (lu.mandatId === designe.mandatId) return { ...lu, compte, accepteLe: le, ...(structure && { structure }) };
    // named again, they help by what was given last, and by nothing else
    return lu.compte === compte && estVivant(lu, le) ? { ...lu, fin: { le, par: "titulaire" } } : lu;
  }),
});

/** Its end was told so many days before. */
export const annoncer = <P extends Avec>(avant: P, { jours, ...designe }: Designe & { jours: JoursAvantLaFin }): P =>
  changer(avant, designe, (lu) => ({ ...lu, annonces: [...(lu.annonces ?? []), jours] }));

export const finir = <P extends Avec>(avant: P, designe: Designe, fin: NonNullable<Mandat["fin"]>): P =>
  changer(avant, designe, (lu) => ({ ...lu, fin }));

/** Nobody helps with a demande that stops: if it lives again, its person names whom they want. */
export const finirTous = <P extends Avec>(avant: P, le: string): P =>
  avant.mandats === undefined
    ? avant
    : { ...avant, mandats: avant.mandats.map((lu) => (lu.fin ? lu : { ...lu, fin: { le, par: "demande" } })) };
