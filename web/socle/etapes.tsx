import type { Etape } from "../../shared/plafonds/etape.ts";

/** A calculation, line by line. */
export const Etapes = ({ etapes }: { etapes: readonly Etape[] }) => (
  <dl className="sne-calcul">
    {etapes.map(({ texte, valeur }) => (
      <div key={texte}>
        <dt>{texte}</dt>
        <dd>{valeur}</dd>
      </div>
    ))}
  </dl>
);
