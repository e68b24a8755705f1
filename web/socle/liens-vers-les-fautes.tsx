import type { Erreur } from "./erreur.ts";

/** Each fault leads to where it is put right; the address stays as it is. */
export const LiensVersLesFautes = ({ erreurs }: { erreurs: readonly Erreur[] }) => (
  <ul>
    {erreurs.map(({ cible, texte }) => (
      <li key={`${cible}${texte}`}>
        <a
          href={`#${cible}`}
          onClick={(evenement) => {
            evenement.preventDefault();
            document.getElementById(cible)?.focus();
          }}
        >
          {texte}
        </a>
      </li>
    ))}
  </ul>
);
