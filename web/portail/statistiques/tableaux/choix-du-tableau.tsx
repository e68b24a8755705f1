import type { ReactNode } from "react";
import { catalogue } from "../../../../shared/statistiques/catalogue/catalogue.ts";
import { dimension } from "../../../../shared/statistiques/catalogue/dimensions-publiees.ts";
import {
  estPublie,
  type Niveau,
  niveaux,
  raisonsDesAbsences,
} from "../../../../shared/statistiques/catalogue/niveaux.ts";
import { type Partie, parties, type Tableau } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { m } from "../../../paraglide/messages.js";
import { Choix } from "../choix/choix.tsx";
import { tableauDuCatalogue } from "../lecture/editions.ts";
import { nomsDeNiveau } from "../lecture/territoire.ts";
import { type Choix as Choisis, useAdresse } from "../lecture/use-adresse.ts";
import { type Modalites, modalitesChoisies, modalitesOffertes, NOMS, TOUTES } from "./modalites-choisies.ts";

/** Modalities of a table are not those of another. */
const RIEN = Object.fromEntries(NOMS.map((nom) => [nom, undefined]));

const codesDesParties: readonly Partie[] = ["en-cours", "satisfaites", "radiations-renouvellements"];

export type TableauChoisi = {
  choix: Choisis;
  choisir: (changes: Choisis) => void;
  tableau: Tableau;
  niveau: Niveau;
  /** Levels that the table tells. */
  dits: readonly Niveau[];
  mesure?: string;
  /** `1`, `2`, `3`: the dimension that makes the columns. */
  enColonnes?: string;
  /** Modality of each dimension that stands in rows: one, or all of them. */
  modalites: Modalites;
  /** Demandes of tenants of the HLM park told apart. */
  detail: boolean;
};

/** What the address says of a table: whatever it invents is passed over. */
export function useTableauChoisi(): TableauChoisi {
  const { choix, choisir } = useAdresse();
  const tableau = tableauDuCatalogue(catalogue.find(({ id }) => id === choix.tableau)?.id ?? "TAB01-01");
  const dits = niveaux.map(({ code }) => code).filter((code) => tableau.niveaux.includes(code) && estPublie(code));
  const enColonnes = tableau.dimensions.findIndex((_, rang) => String(rang + 1) === choix.colonnes);
  const mesure = tableau.mesures.find(({ code }) => code === choix.mesure)?.code;
  const niveau = dits.find((dit) => dit === choix.niveau) ?? dits[0] ?? "FR";
  return {
    choix,
    choisir,
    tableau,
    dits,
    niveau,
    modalites: modalitesChoisies(tableau, niveau, enColonnes, choix),
    ...(mesure !== undefined && { mesure }),
    ...(enColonnes >= 0 && { enColonnes: String(enColonnes + 1) }),
    detail: choix.mutation === "oui",
  };
}

/** The rows to ask for: columns made of a dimension show one measure, the first unless said otherwise. */
export const questionDe = ({ tableau, niveau, mesure, enColonnes, modalites, detail }: TableauChoisi) => {
  const montree = mesure ?? (enColonnes === undefined ? undefined : tableau.mesures[0]?.code);
  return {
    tableau: tableau.id,
    niveau,
    ...Object.fromEntries(Object.entries(modalites).filter(([, code]) => code !== TOUTES)),
    ...(montree !== undefined && { mesure: montree }),
    ...((!detail || enColonnes !== undefined) && { mutation: "ENS" }),
  };
};

type Proprietes = {
  choisi: TableauChoisi;
  /** Where, and when: that differs from who asks. */
  children: ReactNode;
};

/** Which table, of what population, told by what: the same for all who build one. */
export function ChoixDuTableau({
  choisi: { choix, choisir, tableau, dits, niveau, mesure, enColonnes, modalites, detail },
  children,
}: Proprietes) {
  const partie = codesDesParties.find((code) => code === choix.partie);
  const absences = raisonsDesAbsences(tableau.niveaux);
  const offerts = catalogue.filter((un) => partie === undefined || un.partie === partie || un.id === tableau.id);
  return (
    <>
      <div className="sne-choix">
        <Choix
          nom={m.stat_population()}
          valeur={partie ?? ""}
          options={[
            { code: "", nom: m.stat_toutes() },
            ...codesDesParties.map((code) => ({ code, nom: parties[code] })),
          ]}
          changer={(code) => choisir({ partie: code })}
        />
        <Choix
          nom={m.stat_tableau()}
          valeur={tableau.id}
          options={offerts.map(({ id, titre }) => ({ code: id, nom: `${id} – ${titre}` }))}
          changer={(code) => choisir({ tableau: code, mesure: undefined, colonnes: undefined, ...RIEN })}
        />
        <Choix
          nom={m.stat_niveau()}
          valeur={niveau}
          options={dits.map((code) => ({ code, nom: nomsDeNiveau[code]() }))}
          changer={(code) => choisir({ niveau: code, territoire: undefined })}
        />
        {children}
        <Choix
          nom={m.stat_en_colonnes()}
          valeur={enColonnes ?? ""}
          options={[
            { code: "", nom: m.stat_les_mesures() },
            ...tableau.dimensions.map((nom, rang) => ({ code: String(rang + 1), nom: dimension(nom).libelle })),
          ]}
          changer={(code) => choisir({ colonnes: code })}
        />
        {modalitesOffertes(tableau, niveau, Number(enColonnes ?? 0) - 1, modalites).map(
          ({ nom, libelle, valeur, options }) => (
            <Choix
              key={nom}
              nom={libelle}
              valeur={valeur}
              options={options}
              changer={(code) => choisir({ [nom]: code })}
            />
          ),
        )}
        <Choix
          nom={m.stat_mesure()}
          valeur={mesure ?? ""}
          options={[
            { code: "", nom: m.stat_toutes() },
            ...tableau.mesures.map(({ code, libelle }) => ({ code, nom: libelle })),
          ]}
          changer={(code) => choisir({ mesure: code })}
        />
      </div>
      <p>
        <strong>{parties[tableau.partie]}.</strong> {tableau.definition}
      </p>
      {absences !== "" && <p className="fr-hint-text">{absences}</p>}
      {!tableau.additif && <p className="sne-absent">{m.stat_non_additif()}</p>}
      {enColonnes === undefined && (
        <p>
          <label>
            <input
              type="checkbox"
              checked={detail}
              onChange={({ target }) => choisir({ mutation: target.checked ? "oui" : undefined })}
            />{" "}
            {m.stat_avec_mutation()}
          </label>
        </p>
      )}
    </>
  );
}
