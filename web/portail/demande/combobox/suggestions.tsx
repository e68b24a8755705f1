import type { Sujet } from "./sujet.ts";

type Proprietes<T> = {
  /** Of the box that they hang from. */
  id: string;
  sujet: Sujet<T>;
  elements: readonly T[];
  active: number;
  choisir: (element: T) => void;
};

/** The keyboard stays in the box; a press must not take the focus from it before the choice is made. */
export const Suggestions = <T,>({ id, sujet, elements, active, choisir }: Proprietes<T>) => (
  <div
    id={`${id}-liste`}
    role="listbox"
    tabIndex={-1}
    aria-label={sujet.titre()}
    className="sne-suggestions"
    hidden={elements.length === 0}
  >
    {elements.map((element, rang) => {
      const { cle, libelle, precision } = sujet.decrire(element);
      return (
        <div
          key={cle}
          id={`${id}-${rang}`}
          role="option"
          tabIndex={-1}
          aria-selected={rang === active}
          onMouseDown={(evenement) => {
            evenement.preventDefault();
            choisir(element);
          }}
        >
          {libelle}
          {precision !== undefined && <span className="fr-hint-text">{precision}</span>}
        </div>
      );
    })}
  </div>
);
