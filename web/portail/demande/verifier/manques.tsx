import type { Manque } from "../../../../shared/formulaire/completude.ts";
import { champDeChaque, champNomme, type Reponses } from "../../../../shared/formulaire/formulaires.ts";
import { type Etape, etapesDe } from "../../../../shared/formulaire/parcours.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { aujourdhui } from "../aujourdhui.ts";
import { titreDeLEtape } from "../nommer-personne.ts";
import { versQuestion } from "../question/destinations.ts";

type Proprietes = { brouillonId: string; reponses: Reponses; manques: readonly Manque[] };

/** What keeps the demande from being filed, step by step, and where to give it. */
export function Manques({ brouillonId, reponses, manques }: Proprietes) {
  if (manques.length === 0) return null;
  const parEtape = Map.groupBy(manques, ({ page }) => page);
  const etapes = etapesDe(reponses, aujourdhui()).filter(({ cle }) => parEtape.has(cle));
  return (
    <div className="fr-alert fr-alert--warning fr-mb-4w">
      <h2 className="fr-alert__title">{m.manques_titre({ nombre: manques.length })}</h2>
      <ul>
        {etapes.map((etape) => (
          <li key={etape.cle}>
            <Lien href={versQuestion(brouillonId, etape.cle, "verifier")}>{titreDeLEtape(etape, reponses)}</Lien>
            <span className="fr-hint-text">{direLesManques(parEtape.get(etape.cle) ?? [], etape)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const champDuManque = ({ pointeur }: Manque, { page }: Etape) => {
  const nom = pointeur.slice(pointeur.lastIndexOf("/") + 1);
  return page.pourChaque === undefined ? champNomme(nom) : champDeChaque(page.pourChaque, nom);
};

/** Names what is not answered; says what is wrong with the rest. */
function direLesManques(manques: readonly Manque[], etape: Etape): string {
  const absentes = manques.filter(({ code }) => code === "reponse-manquante");
  const libelles = absentes.map((manque) => champDuManque(manque, etape)?.libelle).join(", ");
  const phrases = manques.filter((manque) => !absentes.includes(manque)).map(({ message }) => message);
  return [...(libelles === "" ? [] : [libelles]), ...new Set(phrases)].join(". ");
}
