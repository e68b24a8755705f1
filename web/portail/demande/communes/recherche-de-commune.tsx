import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import type { CommuneTrouvee } from "../../../../shared/api/public.ts";
import { m } from "../../../paraglide/messages.js";
import { phraseDEchec } from "../../../socle/phrase-d-echec.ts";
import { communeEvidente } from "./commune-evidente.ts";
import { type Recherche, useRecherche } from "./use-recherche.ts";

type Proprietes = {
  id: string;
  libelle: ReactNode;
  aide: string | undefined;
  faute: string | undefined;
  /** Name of the commune already chosen, when the field shows it. */
  depart?: string;
  inactif?: boolean;
  /** What the box shows once the commune is chosen. */
  choisir: (commune: CommuneTrouvee) => string;
  /** Called when what is typed no longer names the commune chosen. */
  oublier: (saisie: string) => void;
  quitter: () => void;
};

const AUCUNE = -1;

const libelleDe = ({ nom, ancienNom, codesPostaux: [codePostal = ""] }: CommuneTrouvee): string =>
  ancienNom ? m.commune_anciennement({ nom, ancienNom, codePostal }) : m.commune_et_code({ nom, codePostal });

function dire(recherche: Recherche): string {
  if (recherche.nature === "vide") return "";
  if (recherche.nature === "echec") return phraseDEchec(recherche.echec);
  return m.communes_trouvees({ nombre: recherche.communes.length });
}

/** A commune by its name (old names too) or postal code: ARIA combobox with a list of suggestions. */
export function RechercheDeCommune({ id, libelle, aide, faute, depart = "", inactif = false, ...rappels }: Proprietes) {
  const [saisie, poserSaisie] = useState(depart);
  const [estOuverte, ouvrir] = useState(false);
  const [active, activer] = useState(AUCUNE);
  const recherche = useRecherche(estOuverte ? saisie : "");
  const communes = estOuverte && recherche.nature === "trouvees" ? recherche.communes : [];

  const fermer = () => {
    ouvrir(false);
    activer(AUCUNE);
  };
  const choisir = (commune: CommuneTrouvee) => {
    poserSaisie(rappels.choisir(commune));
    fermer();
  };
  const taper = (texte: string) => {
    poserSaisie(texte);
    ouvrir(true);
    activer(AUCUNE);
    rappels.oublier(texte);
  };
  const quitter = () => {
    const evidente = communeEvidente(saisie, communes);
    if (evidente) choisir(evidente);
    fermer();
    rappels.quitter();
  };
  const clavier = (evenement: KeyboardEvent) => {
    const choisie = communes[active] ?? communes[0];
    if (evenement.key === "Escape") fermer();
    else if (evenement.key === "Enter" && estOuverte && saisie !== "") {
      // while someone looks for a commune the key chooses; it does not send the page
      if (choisie) choisir(choisie);
    } else if (evenement.key === "ArrowDown") activer(Math.min(active + 1, communes.length - 1));
    else if (evenement.key === "ArrowUp") activer(Math.max(active - 1, 0));
    else return;
    evenement.preventDefault();
  };

  return (
    <div className="sne-recherche">
      <Input
        label={libelle}
        hintText={aide}
        state={faute === undefined ? "default" : "error"}
        stateRelatedMessage={faute}
        disabled={inactif}
        nativeInputProps={{
          id,
          type: "text",
          role: "combobox",
          autoComplete: "off",
          spellCheck: false,
          value: saisie,
          "aria-autocomplete": "list",
          "aria-expanded": communes.length > 0,
          "aria-controls": `${id}-liste`,
          "aria-activedescendant": active === AUCUNE ? undefined : `${id}-${active}`,
          "aria-invalid": faute !== undefined,
          onChange: ({ target }) => taper(target.value),
          onKeyDown: clavier,
          onBlur: quitter,
        }}
      />
      <p role="status" className="fr-sr-only">
        {estOuverte ? dire(recherche) : ""}
      </p>
      <Suggestions id={id} communes={communes} active={active} choisir={choisir} />
      {estOuverte && recherche.nature !== "vide" && communes.length === 0 && (
        <p className="fr-hint-text fr-mt-1w">{dire(recherche)}</p>
      )}
    </div>
  );
}

type ProprietesDesSuggestions = {
  id: string;
  communes: readonly CommuneTrouvee[];
  active: number;
  choisir: (commune: CommuneTrouvee) => void;
};

/** The keyboard stays in the box; a press must not take the focus from it before the choice is made. */
const Suggestions = ({ id, communes, active, choisir }: ProprietesDesSuggestions) => (
  <div
    id={`${id}-liste`}
    role="listbox"
    tabIndex={-1}
    aria-label={m.communes_suggestions()}
    className="sne-suggestions"
    hidden={communes.length === 0}
  >
    {communes.map((commune, rang) => (
      <div
        key={commune.code}
        id={`${id}-${rang}`}
        role="option"
        tabIndex={-1}
        aria-selected={rang === active}
        onMouseDown={(evenement) => {
          evenement.preventDefault();
          choisir(commune);
        }}
      >
        {libelleDe(commune)}
        <span className="fr-hint-text">{commune.nomDuTerritoire}</span>
      </div>
    ))}
  </div>
);
