import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Select } from "@codegouvfr/react-dsfr/Select.js";
import { useState } from "react";
import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import { m } from "../../../paraglide/messages.js";
import { useAller } from "../../../socle/navigation.tsx";
import { RechercheDeCommune } from "../../demande/communes/recherche-de-commune.tsx";
import { avecEdition } from "../lecture/avec-edition.ts";
import { adresseDuTerritoire, departementsParNom, FRANCE, regions, type Territoire } from "../lecture/territoire.ts";

const GROUPES = [
  { niveau: "REG", nom: m.stat_regions, parmi: regions },
  { niveau: "DEP", nom: m.stat_departements, parmi: departementsParNom },
] as const satisfies readonly { niveau: Niveau; nom: () => string; parmi: readonly { code: string; nom: string }[] }[];

const cleDe = ({ niveau, code }: Territoire): string => `${niveau}-${code}`;

const tous: readonly Territoire[] = [
  FRANCE,
  ...GROUPES.flatMap(({ niveau, parmi }) => parmi.map(({ code }) => ({ niveau, code }))),
];

/** Leads to the page of a territory: chosen in a list, or a commune by its name. */
export function ChoixDuTerritoire({ territoire = FRANCE }: { territoire?: Territoire }) {
  const aller = useAller();
  const [choisi, choisir] = useState(territoire);
  return (
    <search className="sne-choix" aria-label={m.stat_territoire()}>
      <div className="sne-choix-et-geste">
        <Select
          label={m.stat_region_ou_departement()}
          nativeSelectProps={{
            id: "territoire",
            value: cleDe(choisi),
            onChange: ({ target }) => choisir(tous.find((un) => cleDe(un) === target.value) ?? FRANCE),
          }}
        >
          <option value={cleDe(FRANCE)}>{m.stat_niveau_fr()}</option>
          {GROUPES.map(({ niveau, nom, parmi }) => (
            <optgroup key={niveau} label={nom()}>
              {parmi.map(({ code, nom: dit }) => (
                <option key={code} value={cleDe({ niveau, code })}>
                  {dit}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        <Button priority="secondary" type="button" onClick={() => aller(avecEdition(adresseDuTerritoire(choisi)))}>
          {m.stat_voir_territoire()}
        </Button>
      </div>
      <RechercheDeCommune
        id="commune"
        libelle={m.stat_niveau_com()}
        aide={m.stat_commune_aide()}
        faute={undefined}
        choisir={({ code, ville, nom }) => {
          aller(avecEdition(adresseDuTerritoire({ niveau: ville === undefined ? "COM" : "ARM", code })));
          return nom;
        }}
        oublier={() => {}}
        quitter={() => {}}
      />
    </search>
  );
}
