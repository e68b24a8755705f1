import type { PropsWithChildren } from "react";
import type { Unite } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { m } from "../../../paraglide/messages.js";
import { BLANC, BLEU, ENCRE } from "../figures/couleurs.ts";
import { direNombre } from "../lecture/valeurs.ts";
import { PART_D_UN_VIDE, RAYON, rayonDe, TRAIT_D_UN_VIDE } from "./cercles.tsx";
import { couleurDeClasse } from "./classes.ts";
import { raisonsDe, type Vide } from "./vides.ts";

type Vides = { vides: readonly Vide[] };

/** Out of the page, no table says what an area without a colour is. */
function AiresVides({ vides }: Vides) {
  const blancs = vides.filter((vide) => vide !== "C");
  return (
    <>
      {vides.includes("C") && (
        <li>
          <SigneDAire>
            <path d="M0 8 8 0M0 16 16 0M8 16 16 8" stroke={ENCRE} strokeWidth="2.5" />
          </SigneDAire>
          {m.stat_legende_hachures({ raisons: raisonsDe(["C"]) })}
        </li>
      )}
      {blancs.length > 0 && (
        <li>
          <SigneDAire />
          {m.stat_legende_blanc({ raisons: raisonsDe(blancs) })}
        </li>
      )}
    </>
  );
}

const SigneDAire = ({ children }: PropsWithChildren) => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <rect x="0.5" y="0.5" width="15" height="15" fill={BLANC} stroke={ENCRE} />
    {children}
  </svg>
);

/** The same of circles, in the frame of those beside it. */
const CercleVide = ({ vides, cadre }: Vides & { cadre: string }) =>
  vides.length > 0 && (
    <li>
      <svg viewBox={cadre} aria-hidden="true">
        <circle r={50 * PART_D_UN_VIDE} {...TRAIT_D_UN_VIDE} />
      </svg>
      {m.stat_legende_cercle_vide({ raisons: raisonsDe(vides) })}
    </li>
  );

/** What each colour tells. */
export const LegendeDesClasses = ({
  bornes,
  unite,
  vides,
  parAires,
}: Vides & { bornes: readonly number[]; unite: Unite; parAires: boolean }) => (
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
    {parAires ? <AiresVides vides={vides} /> : <CercleVide vides={vides} cadre="-8 -8 16 16" />}
  </ul>
);

/** A round number, its fifth and its fiftieth. */
const PARTS = [1, 5, 50] as const;

/** As wide as the largest circle of the drawing. */
const CADRE = "-50 -50 100 100";

/** Circles at the very size that the drawing gives them. */
export function LegendeDesCercles({ plusGrand, unite, vides }: Vides & { plusGrand: number; unite: Unite }) {
  const [premier = "1", ...chiffres] = String(Math.floor(plusGrand));
  const rond = Number(premier) * 10 ** chiffres.length;
  return (
    <ul className="sne-legende sne-legende-cercles" aria-label={m.stat_legende()}>
      {PARTS.map((part) => rond / part)
        .filter((nombre) => nombre >= 1)
        .map((nombre) => (
          <li key={nombre}>
            <svg viewBox={CADRE} aria-hidden="true">
              <circle r={(50 * rayonDe(nombre, plusGrand)) / RAYON} fill={BLEU} fillOpacity="0.7" />
            </svg>
            {direNombre(nombre, unite)}
          </li>
        ))}
      <CercleVide vides={vides} cadre={CADRE} />
    </ul>
  );
}
