import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useRef, useState } from "react";
import type { Personne } from "../../../../shared/formulaire/champ.ts";
import { type Etape, etapesDe } from "../../../../shared/formulaire/parcours.ts";
import { type Dites, personnesDe } from "../../../../shared/formulaire/personnes.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { useAller } from "../../../socle/navigation.tsx";
import { aujourdhui } from "../aujourdhui.ts";
import { nommerPersonne } from "../nommer-personne.ts";
import { versQuestion } from "../question/destinations.ts";
import { manquesVus } from "../sous-mandat.ts";
import { idDuChamp, type PlaceDuChamp, type ProprietesDeChamp } from "./proprietes.ts";
import { Retrait } from "./retrait.tsx";

type Proprietes = ProprietesDeChamp<"personnes"> & { place: PlaceDuChamp };

const personnesDeLaListe = (liste: string, { reponses }: PlaceDuChamp): readonly Personne[] =>
  personnesDe(reponses, liste);

/** Steps about the people of a list, in the task of its page. */
const etapesDeLaListe = (liste: string, reponses: Dites, { etape }: PlaceDuChamp): Etape[] =>
  etapesDe(reponses, aujourdhui()).filter(
    ({ page, tache }) => page.pourChaque === liste && tache.id === etape.tache.id,
  );

/** Keys of the steps of this task where something is missing. */
const etapesIncompletes = (place: PlaceDuChamp): Set<string> =>
  new Set(manquesVus(place, place.reponses, aujourdhui()).map(({ page }) => page));

/** The people told so far; each has pages of their own, where « Ajouter » leads. */
export function ChampPersonnes({ champ, faute, lire, place }: Proprietes) {
  const personnes = personnesDeLaListe(champ.nom, place);
  const [aRetirer, demanderLeRetrait] = useState<Personne>();
  const [annonce, annoncer] = useState("");
  const refAjout = useRef<HTMLDivElement>(null);
  const aller = useAller();
  const { brouillonId, retour } = place;
  const estComplete = personnes.length >= champ.max;
  const nommer = (personne: Personne) => nommerPersonne(champ.nom, personne, personnes.indexOf(personne));
  const etapes = etapesDeLaListe(champ.nom, place.reponses, place);
  const incompletes = etapesIncompletes(place);

  const ajouter = () => {
    if (estComplete) return annoncer(m.personnes_complet({ max: champ.max }));
    const suivantes = [...personnes, { id: crypto.randomUUID() }];
    lire({ valeur: suivantes });
    const [premiere] = etapesDeLaListe(champ.nom, { ...place.reponses, [champ.nom]: suivantes }, place).filter(
      ({ personne }) => personne?.id === suivantes.at(-1)?.id,
    );
    if (premiere) aller(versQuestion(brouillonId, premiere.cle, retour));
  };
  const retirer = (partie: Personne) => {
    lire({ valeur: personnes.filter(({ id }) => id !== partie.id) });
    annoncer(m.personne_retiree({ nom: nommer(partie) }));
    demanderLeRetrait(undefined);
    // the button that had the focus is gone
    refAjout.current?.querySelector("button")?.focus();
  };

  return (
    <div className="sne-bloc" id={idDuChamp(champ.nom)} tabIndex={-1}>
      {personnes.length === 0 ? (
        <p className="sne-discret">{m.personnes_aucune()}</p>
      ) : (
        <ul className="sne-liste fr-mb-3w">
          {personnes.map((personne) => (
            <UnePersonne
              key={personne.id}
              nom={nommer(personne)}
              etapes={etapes.filter((etape) => etape.personne?.id === personne.id)}
              incompletes={incompletes}
              place={place}
              retirer={() => demanderLeRetrait(personne)}
            />
          ))}
        </ul>
      )}
      <p role="status" className={estComplete ? "" : "fr-sr-only"}>
        {estComplete ? m.personnes_complet({ max: champ.max }) : annonce}
      </p>
      <div ref={refAjout}>
        <Button
          type="button"
          priority="secondary"
          nativeButtonProps={{ "aria-disabled": estComplete }}
          onClick={ajouter}
        >
          {champ.ajout}
        </Button>
      </div>
      <div aria-live="polite">{faute !== undefined && <p className="fr-error-text">{faute}</p>}</div>
      {aRetirer && (
        <Retrait
          nom={nommer(aRetirer)}
          confirmer={() => retirer(aRetirer)}
          garder={() => demanderLeRetrait(undefined)}
        />
      )}
    </div>
  );
}

type ProprietesDePersonne = {
  nom: string;
  etapes: readonly Etape[];
  incompletes: ReadonlySet<string>;
  place: PlaceDuChamp;
  retirer: () => void;
};

function UnePersonne({ nom, etapes, incompletes, place, retirer }: ProprietesDePersonne) {
  const incomplete = etapes.find(({ cle }) => incompletes.has(cle));
  const cible = (incomplete ?? etapes[0])?.cle;
  return (
    <li className="sne-ligne">
      <span className="sne-personne">
        {nom}{" "}
        {incomplete && (
          <Badge as="span" small noIcon severity="warning">
            {m.etat_a_completer()}
          </Badge>
        )}
      </span>
      <span className="sne-ordre-gestes">
        {cible !== undefined && (
          <Lien
            className="fr-btn fr-btn--sm fr-btn--tertiary"
            href={versQuestion(place.brouillonId, cible, place.retour)}
          >
            {m.modifier()}
            <span className="fr-sr-only"> : {nom}</span>
          </Lien>
        )}
        <Button
          type="button"
          size="small"
          priority="tertiary"
          nativeButtonProps={{ "aria-label": m.geste_de({ geste: m.liste_retirer(), nom }) }}
          onClick={retirer}
        >
          {m.liste_retirer()}
        </Button>
      </span>
    </li>
  );
}
