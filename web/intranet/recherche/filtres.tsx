import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";
import type { FormEvent } from "react";
import { colonnes, colonnesChoisies } from "../../../shared/recherche/colonnes.ts";
import { listesDeFiltres } from "../../../shared/recherche/filtres.ts";
import { m } from "../../paraglide/messages.js";
import { Formulaire } from "../../socle/formulaire.tsx";
import { changerQuestion, type QuestionDeListe } from "./question-de-liste.ts";

const titres: Record<keyof typeof listesDeFiltres, () => string> = {
  type: m.filtre_type,
  plafond: m.filtre_plafond,
  situation: m.filtre_situation,
  priorite: m.filtre_priorite,
  etat: m.filtre_etat,
  identite: m.filtre_identite,
};
export const estFiltre = (cle: string): cle is keyof typeof titres => Object.hasOwn(titres, cle);
export const titreDeFiltre = (cle: keyof typeof titres): string => titres[cle]();

const groupes = Object.keys(listesDeFiltres).filter(estFiltre);
const JOURS = ["depuis", "jusque"] as const;

type Groupe = { nom: string; titre: string; choix: readonly { code: string; libelle: string }[]; dits: string };

const Choix = ({ nom, titre, choix, dits }: Groupe) => (
  <Checkbox
    legend={titre}
    small
    orientation="horizontal"
    options={choix.map(({ code, libelle }) => ({
      label: libelle,
      nativeInputProps: { name: nom, value: code, defaultChecked: dits.split(",").includes(code) },
    }))}
  />
);

/** What the form says, in the words of the address. */
function lireFormulaire(formulaire: HTMLFormElement): QuestionDeListe {
  const donnees = new FormData(formulaire);
  const dites = (nom: string) => donnees.getAll(nom).join(",");
  return Object.fromEntries([...groupes, ...JOURS, "colonnes"].map((nom) => [nom, dites(nom)]));
}

type Proprietes = { question: QuestionDeListe; changer: (question: QuestionDeListe) => void };

/** Filters and columns; nothing changes before one asks for it. */
export function Filtres({ question, changer }: Proprietes) {
  const appliquer = (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    changer(changerQuestion(question, lireFormulaire(evenement.currentTarget)));
  };
  return (
    <details className="sne-details">
      <summary>{m.liste_filtres()}</summary>
      <Formulaire onSubmit={appliquer} className="fr-mt-2w">
        {groupes.map((nom) => (
          <Choix
            key={nom}
            nom={nom}
            titre={titreDeFiltre(nom)}
            choix={listesDeFiltres[nom]}
            dits={question[nom] ?? ""}
          />
        ))}
        {JOURS.map((nom) => (
          <Input
            key={nom}
            label={nom === "depuis" ? m.filtre_depuis() : m.filtre_jusque()}
            nativeInputProps={{ type: "date", name: nom, defaultValue: question[nom] ?? "" }}
          />
        ))}
        <Choix
          nom="colonnes"
          titre={m.liste_colonnes()}
          choix={colonnes.map(({ nom, titre }) => ({ code: nom, libelle: titre }))}
          dits={colonnesChoisies(question.colonnes)
            .map(({ nom }) => nom)
            .join(",")}
        />
        <Button type="submit">{m.liste_appliquer()}</Button>
      </Formulaire>
    </details>
  );
}
