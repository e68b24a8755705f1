import departements from "../../../../shared/referentiel/donnees/departements.json" with { type: "json" };
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { adresseDuTerritoire, type Territoire } from "../lecture/territoire.ts";

/** What stands inside: the départements of a région, the map of a département by EPCI and by commune. */
export function Interieur({ territoire: { niveau, code } }: { territoire: Territoire }) {
  if (niveau === "REG")
    return (
      <>
        <h2>{m.stat_departements()}</h2>
        <ul>
          {departements
            .filter(({ region }) => region === code)
            .map((departement) => (
              <li key={departement.code}>
                <Lien href={adresseDuTerritoire({ niveau: "DEP", code: departement.code })}>{departement.nom}</Lien>
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
          <Lien href={`${chemins.statistiques}?niveau=EPCI&dans=${code}#carte`}>{m.stat_epci()}</Lien>
        </li>
        <li>
          <Lien href={`${chemins.statistiques}?niveau=COM&dans=${code}#carte`}>{m.stat_communes()}</Lien>
        </li>
      </ul>
    </>
  );
}
