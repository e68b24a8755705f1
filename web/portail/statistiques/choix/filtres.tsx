import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import { m } from "../../../paraglide/messages.js";
import type { Choix as Choisis } from "../lecture/use-adresse.ts";
import { Choix } from "./choix.tsx";
import { filtres, mesures, modaliteChoisie, modalitesDuFiltre } from "./selection.ts";

const noms = { revenu: m.stat_revenus, motif: m.stat_motif, type: m.stat_type } as const;

const nomsDeMesure = {
  stock: m.stat_stock,
  nouvelles: m.stat_nouvelles,
  evolution: m.stat_evolution_1_an,
  attributions: m.stat_attributions,
  tension: m.stat_tension,
} as const;

type Proprietes = { niveau: Niveau; choix: Choisis; choisir: (changes: Choisis) => void };

/** A filter counts the demandes en cours that answer to it: a measure and filters are not chosen together. */
export function Filtres({ niveau, choix, choisir }: Proprietes) {
  const filtre = filtres.some(({ nom }) => modaliteChoisie(nom, niveau, choix));
  return (
    <div className="sne-choix">
      {!filtre && (
        <Choix
          nom={m.stat_mesure()}
          valeur={choix.mesure ?? "stock"}
          options={mesures.map(({ code }) => ({ code, nom: nomsDeMesure[code]() }))}
          changer={(code) => choisir({ mesure: code })}
        />
      )}
      {filtres.map(({ nom }) => (
        <Choix
          key={nom}
          nom={noms[nom]()}
          valeur={modaliteChoisie(nom, niveau, choix)?.code ?? ""}
          options={[
            { code: "", nom: m.stat_tous() },
            ...modalitesDuFiltre(nom, niveau).map(({ code, libelle }) => ({ code, nom: libelle })),
          ]}
          changer={(code) => choisir({ [nom]: code })}
        />
      ))}
    </div>
  );
}

/** What the choices ask, in words. */
export function titreDeLaSelection(niveau: Niveau, choix: Choisis): string {
  const dits = filtres.flatMap(({ nom }) => {
    const modalite = modaliteChoisie(nom, niveau, choix);
    return modalite ? [modalite.libelle] : [];
  });
  const mesure = mesures.find(({ code }) => code === choix.mesure) ?? mesures[0];
  return dits.length === 0 ? nomsDeMesure[mesure.code]() : m.stat_demandes_filtrees({ criteres: dits.join(", ") });
}
