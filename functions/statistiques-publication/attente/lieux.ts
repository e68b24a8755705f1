import type { LieuDAttente } from "../../../shared/attente/arbre.ts";
import type { Niveau } from "../../../shared/statistiques/catalogue/niveaux.ts";
import type { Geographie } from "../territoires.ts";

type Situe = LieuDAttente & { departement: string };

/** In the Grand Paris, EPT are what an EPCI is elsewhere. */
function groupementDe(code: (niveau: Niveau) => string | undefined): LieuDAttente["groupement"] {
  const [ept, epci] = [code("EPT"), code("EPCI")];
  if (ept !== undefined) return { niveau: "EPT", code: ept };
  return epci === undefined ? undefined : { niveau: "EPCI", code: epci };
}

function situer({ appartenances }: Geographie): Situe[] {
  return [...Map.groupBy(appartenances, ({ commune }) => commune)].map(([commune, liste]) => {
    const code = (voulu: Niveau) => liste.find(({ niveau }) => niveau === voulu)?.code;
    const groupement = groupementDe(code);
    return { commune, departement: code("DEP") ?? "", ...(groupement && { groupement }) };
  });
}

/** Communes by département, with the EPCI or EPT that stands whole in it. */
export function lieuxParDepartement(geographie: Geographie): Map<string, LieuDAttente[]> {
  const situes = situer(geographie);
  const departements = Map.groupBy(situes, ({ groupement }) => groupement?.code);
  const estEntier = ({ groupement }: Situe): boolean =>
    new Set(departements.get(groupement?.code)?.map(({ departement }) => departement)).size === 1;
  return new Map(
    [...Map.groupBy(situes, ({ departement }) => departement)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([departement, membres]) => [
        departement,
        membres.map((un) => (estEntier(un) ? un : { commune: un.commune })),
      ]),
  );
}
