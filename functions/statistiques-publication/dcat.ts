import departements from "../../shared/referentiel/donnees/departements.json" with { type: "json" };
import { lacDe } from "../../shared/statistiques/edition.ts";
import { direAvant, LICENCE, PRODUCTEUR, titrer } from "./metadonnees.ts";
import type { Publiee } from "./versions.ts";

const enFrancais = (texte: string) => ({ "@value": texte, "@language": "fr" });
const EDITEUR = { "@type": "foaf:Agent", "foaf:name": enFrancais(PRODUCTEUR) };
const LICENCE_OUVERTE = { "@id": LICENCE.path };
const TYPES_DE_MEDIA = "https://www.iana.org/assignments/media-types/";

/** The catalogue stands in `derniere/`: addresses are told from there. */
const adresse = (chemin: string) => ({ "@id": `../${chemin}` });

const point = (contact: string) => ({
  "@type": "vcard:Organization",
  "vcard:fn": PRODUCTEUR,
  "vcard:hasEmail": { "@id": `mailto:${contact}` },
});

const FRANCE = { "@id": "http://publications.europa.eu/resource/authority/country/FRA" };

const region = (code: string) => ({
  "@type": "dct:Location",
  "dct:identifier": code,
  "skos:prefLabel": enFrancais(departements.find((un) => un.region === code)?.nomRegion ?? code),
});

/** France, or the only régions that are counted; nothing where the lake of an edition is not the country's and names none. */
function lieuDe({ edition, couverture }: Publiee) {
  if (couverture?.regions) return couverture.regions.map(region);
  return lacDe(edition) === "" ? FRANCE : undefined;
}

function jeu(publiee: Publiee) {
  const { edition, version, date_reference, contact, mention } = publiee;
  const lieu = lieuDe(publiee);
  const dossier = `editions/${edition}/${version}`;
  return {
    "@type": "dcat:Dataset",
    "@id": `../${dossier}/`,
    "dct:identifier": `sne-${edition}`,
    "dct:title": enFrancais(titrer(`Demande de logement social, édition ${edition}`, mention)),
    "dct:description": enFrancais(
      direAvant(
        mention,
        `Demandes de logement social en cours, satisfaites et radiées, par territoire, telles que comptées à la date de référence ${date_reference}. Un fichier par tableau, en CSV et en Parquet, et des classeurs par territoire ; les petits effectifs sont masqués.`,
      ),
    ),
    "dct:publisher": EDITEUR,
    ...(contact !== undefined && { "dcat:contactPoint": point(contact) }),
    "dct:language": { "@id": "http://publications.europa.eu/resource/authority/language/FRA" },
    "dcat:version": version,
    "dcat:theme": { "@id": "http://publications.europa.eu/resource/authority/data-theme/SOCI" },
    ...(lieu && { "dct:spatial": lieu }),
    "dct:temporal": {
      "@type": "dct:PeriodOfTime",
      "dcat:endDate": { "@value": date_reference, "@type": "xsd:date" },
    },
    "dct:accrualPeriodicity": { "@id": "http://publications.europa.eu/resource/authority/frequency/MONTHLY" },
    "dct:license": LICENCE_OUVERTE,
    "dcat:distribution": [
      {
        "@type": "dcat:Distribution",
        "dct:title": enFrancais("Fichiers de l’édition, leur schéma et leurs empreintes (Data Package)"),
        "dcat:accessURL": adresse(`${dossier}/datapackage.json`),
        "dcat:downloadURL": adresse(`${dossier}/datapackage.json`),
        "dcat:mediaType": { "@id": `${TYPES_DE_MEDIA}application/json` },
        "dct:license": LICENCE_OUVERTE,
      },
    ],
  };
}

/** DCAT-AP: a catalogue of one dataset an edition, in its last version, for the portals that gather them. */
export const dcat = (publiees: readonly Publiee[]): string =>
  JSON.stringify(
    {
      "@context": {
        dcat: "http://www.w3.org/ns/dcat#",
        dct: "http://purl.org/dc/terms/",
        foaf: "http://xmlns.com/foaf/0.1/",
        skos: "http://www.w3.org/2004/02/skos/core#",
        vcard: "http://www.w3.org/2006/vcard/ns#",
        xsd: "http://www.w3.org/2001/XMLSchema#",
      },
      "@type": "dcat:Catalog",
      "dct:title": enFrancais("Statistiques publiques du SNE"),
      "dct:description": enFrancais(
        "Éditions mensuelles et annuelles des statistiques de la demande de logement social, tirées du système national d’enregistrement.",
      ),
      "dct:license": LICENCE_OUVERTE,
      "dct:publisher": EDITEUR,
      "dcat:dataset": [...new Map(publiees.map((une) => [une.edition, une])).values()].map(jeu),
    },
    null,
    1,
  );
