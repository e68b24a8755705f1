export type Fait = readonly [nom: string, valeur: string];

/** Names and values, side by side where there is room. */
export const ListeDeFaits = ({ faits, className }: { faits: readonly Fait[]; className: string }) => (
  <dl className={className}>
    {faits.map(([nom, valeur]) => (
      <div key={nom}>
        <dt>{nom}</dt>
        <dd>{valeur}</dd>
      </div>
    ))}
  </dl>
);
