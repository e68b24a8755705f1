import departements from "../../../../shared/referentiel/donnees/departements.json" with { type: "json" };
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { avecEdition } from "../lecture/avec-edition.ts";
import type { Choisie } from "../lecture/editions.ts";
import { adresseDuTerritoire, type Territoire } from "../lecture/territoire.ts";
import { CommunesDeLEpci } from "./communes-de-l-epci.tsx";

/** What stands inside: the départements of a région, the communes of an intercommunal body, the map of a département by EPCI and by commune. */
export function Interieur({ territoire: { niveau, code }, choisie }: { territoire: Territoire; choisie: Choisie }) {
  if (niveau === "EPCI") return <CommunesDeLEpci siren={code} choisie={choisie} />;
  if (niveau === "REG")
    return (
      <>
        <h2>{m.stat_departements()}</h2>
        <ul>
          {departements
            .filter(({ region }) => region === code)
            .map((departement) => (
              <li key={departement.code}>
                <Lien href={avecEdition(adresseDuTerritoire({ niveau: "DEP", code: departement.code }))}>
                  {departement.nom}
                </Lien>
              </li>
            ))}
        </ul>
      </>
    );
  if (niveau !== "DEP") return null;
  return (
    <>
      <h2>{m.stat_interieur()}</h2>
      <ul>
        <li>
          <Lien href={avecEdition(`${chemins.statistiques}?niveau=EPCI&dans=${code}#carte`)}>{m.stat_epci()}</Lien>
        </li>
        <li>
          <Lien href={avecEdition(`${chemins.statistiques}?niveau=COM&dans=${code}#carte`)}>{m.stat_communes()}</Lien>
        </li>
      </ul>
    </>
  );
}
