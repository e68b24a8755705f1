import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { Suggestions } from "./suggestions.tsx";
import type { Sujet } from "./sujet.ts";
import { type Recherche, useRecherche } from "./use-recherche.ts";

export type ProprietesDuCombobox<T> = {
  sujet: Sujet<T>;
  id: string;
  libelle: ReactNode;
  aide: string | undefined;
  faute: string | undefined;
  /** What the box shows when it is drawn for the first time. */
  depart?: string;
  inactif?: boolean;
  /** Purpose of the box, for a browser that may fill it (RGAA 11.13). */
  remplissage?: string;
  /** Receives the choice, and what was typed to find it; gives what the box then shows. */
  choisir: (element: T, saisie: string) => string;
  /** Called when what is typed is no longer what was chosen. */
  oublier: (saisie: string) => void;
  quitter: () => void;
};

const AUCUNE = -1;

function dire<T>(sujet: Sujet<T>, recherche: Recherche<T>): string {
  if (recherche.nature === "vide") return "";
  if (recherche.nature === "echec") return sujet.direEchec(recherche.echec);
  return sujet.compter(recherche.elements.length);
}

/** A box to type in, with a list of suggestions (ARIA 1.2 combobox). */
export function Combobox<T>({ sujet, id, libelle, aide, faute, depart = "", ...reste }: ProprietesDuCombobox<T>) {
  const { inactif = false, remplissage = "off", ...rappels } = reste;
  const [saisie, poserSaisie] = useState(depart);
  const [estOuverte, ouvrir] = useState(false);
  const [active, activer] = useState(AUCUNE);
  const { recherche, chercher, abandonner } = useRecherche(sujet);
  const trouves = recherche.nature === "trouves" ? recherche.elements : [];
  const elements = estOuverte ? trouves : [];

  const fermer = () => {
    // the page must not move under the finger that leaves
    abandonner();
    ouvrir(false);
    activer(AUCUNE);
  };
  const choisir = (element: T) => {
    poserSaisie(rappels.choisir(element, saisie));
    chercher("");
    fermer();
  };
  const taper = (texte: string) => {
    poserSaisie(texte);
    chercher(texte);
    // a browser that fills several boxes at once leaves the focus in one: the others must not open
    ouvrir(document.activeElement?.id === id);
    activer(AUCUNE);
    rappels.oublier(texte);
  };
  const quitter = () => {
    const evident = sujet.evident?.(saisie, elements);
    if (evident) choisir(evident);
    fermer();
    rappels.quitter();
  };
  // where only a suggestion is an answer, the key chooses; it does not send the page
  const entree = () => {
    const choisi = elements[active] ?? (sujet.evident && elements[0]);
    if (choisi) choisir(choisi);
    return choisi !== undefined || (sujet.evident !== undefined && estOuverte && saisie !== "");
  };
  const clavier = (evenement: KeyboardEvent) => {
    if (evenement.key === "Escape") fermer();
    else if (evenement.key === "ArrowDown") activer(Math.min(active + 1, elements.length - 1));
    else if (evenement.key === "ArrowUp") activer(Math.max(active - 1, 0));
    else if (evenement.key !== "Enter" || !entree()) return;
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
          autoComplete: remplissage,
          spellCheck: false,
          value: saisie,
          "aria-autocomplete": "list",
          "aria-expanded": elements.length > 0,
          "aria-controls": `${id}-liste`,
          "aria-activedescendant": active === AUCUNE ? undefined : `${id}-${active}`,
          "aria-invalid": faute !== undefined,
          onChange: ({ target }) => taper(target.value),
          onKeyDown: clavier,
          onBlur: quitter,
        }}
      />
      <p role="status" className="fr-sr-only">
        {estOuverte ? dire(sujet, recherche) : ""}
      </p>
      <Suggestions id={id} sujet={sujet} elements={elements} active={active} choisir={choisir} />
      {recherche.nature !== "vide" && trouves.length === 0 && (
        <p className="fr-hint-text fr-mt-1w">{dire(sujet, recherche)}</p>
      )}
    </div>
  );
}
