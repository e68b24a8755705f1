/** A line of a calculation, as shown to the person: what is counted, and how much it makes. */
export type Etape = { texte: string; valeur: string };

const euros = new Intl.NumberFormat("fr-FR", {
  style: "currency",
  currency: "EUR",
  trailingZeroDisplay: "stripIfInteger",
});

/** « 30 424 € », and cents only where there are some: ceilings have none. */
export const enEuros = (montant: number): string => euros.format(montant);

export const enPersonnes = (nombre: number): string => (nombre > 1 ? `${nombre} personnes` : `${nombre} personne`);
