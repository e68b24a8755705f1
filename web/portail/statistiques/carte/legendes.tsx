import type { Unite } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { m } from "../../../paraglide/messages.js";
import { BLEU } from "../figures/couleurs.ts";
import { direNombre } from "../lecture/valeurs.ts";
import { RAYON, rayonDe } from "./cercles.tsx";
import { couleurDeClasse } from "./classes.ts";

/** What each colour tells. */
export const LegendeDesClasses = ({
  bornes,
  unite,
  avecSecret,
}: {
  bornes: readonly number[];
  unite: Unite;
  avecSecret: boolean;
}) => (
  <ul className="sne-legende" aria-label={m.stat_legende()}>
    {bornes.map((borne, rang) => {
      const suivante = bornes[rang + 1];
      const de = direNombre(borne, unite);
      return (
        <li key={borne}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <rect width="16" height="16" fill={couleurDeClasse(rang, bornes.length)} />
          </svg>
          {suivante === undefined
            ? m.stat_legende_plus({ de })
            : m.stat_legende_classe({ de, a: direNombre(suivante, unite) })}
        </li>
      );
    })}
    {avecSecret && <li>{m.stat_legende_secret()}</li>}
  </ul>
);

/** A round number, its fifth and its fiftieth. */
const PARTS = [1, 5, 50] as const;

/** Circles at the very size that the drawing gives them. */
export function LegendeDesCercles({ plusGrand, unite }: { plusGrand: number; unite: Unite }) {
  const [premier = "1", ...chiffres] = String(Math.floor(plusGrand));
  const rond = Number(premier) * 10 ** chiffres.length;
  return (
    <ul className="sne-legende sne-legende-cercles" aria-label={m.stat_legende()}>
      {PARTS.map((part) => rond / part)
        .filter((nombre) => nombre >= 1)
        .map((nombre) => (
          <li key={nombre}>
            <svg viewBox="-50 -50 100 100" aria-hidden="true">
              <circle r={(50 * rayonDe(nombre, plusGrand)) / RAYON} fill={BLEU} fillOpacity="0.7" />
            </svg>
            {direNombre(nombre, unite)}
          </li>
        ))}
    </ul>
  );
}
