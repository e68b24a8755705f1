import { useEffect, useState } from "react";
import { useParams } from "wouter";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Introuvable } from "../../../socle/introuvable.tsx";
import { Lien } from "../../../socle/lien.tsx";
import { useAller, useChemin } from "../../../socle/navigation.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { AvecEdition, BandeauDEdition } from "../choix/avec-edition.tsx";
import { ChoixDuTerritoire } from "../choix/choix-du-territoire.tsx";
import { Chiffres } from "../figures/chiffres.tsx";
import { Delais } from "../figures/delais.tsx";
import { Profil } from "../figures/profil.tsx";
import { Tendance } from "../figures/tendance.tsx";
import { useTotaux } from "../figures/use-totaux.ts";
import type { Choisie } from "../lecture/editions.ts";
import type { EditionPubliee, Ligne } from "../lecture/question.ts";
import { adresseDuTerritoire, lireTerritoire, nomsDeNiveau, type Territoire } from "../lecture/territoire.ts";
import { ligneDe, valeurDe } from "../lecture/valeurs.ts";
import { Classeurs } from "./classeurs.tsx";
import { Comparaison } from "./comparaison.tsx";
import { Interieur } from "./interieur.tsx";

/** A territory has one address, however its code was typed: what is chosen in it stays. */
function useAdresseSienne(territoire: Territoire | undefined): void {
  const [chemin, aller] = [useChemin(), useAller()];
  const sienne = territoire && adresseDuTerritoire(territoire);
  useEffect(() => {
    if (sienne !== undefined && sienne !== chemin)
      aller(`${sienne}${location.search}${location.hash}`, { replace: true });
  }, [sienne, chemin, aller]);
}

/** Everything published of one territory, down to the smallest commune: what is not said is explained. */
export function TerritoirePage() {
  const { niveau = "", code = "" } = useParams();
  const territoire = lireTerritoire(niveau, code);
  const [nom, nommer] = useState(territoire?.code ?? code);
  useAdresseSienne(territoire);
  if (!territoire) return <Introuvable />;
  return (
    <div className="fr-container sne-statistiques">
      <Lien className="sne-retour" href={chemins.statistiques}>
        {m.stat_titre()}
      </Lien>
      <TitrePage
        titre={m.stat_territoire_titre({ nom, niveau: nomsDeNiveau[territoire.niveau]().toLocaleLowerCase("fr") })}
      />
      <AvecEdition>{(choisie, editions) => <Fiche {...{ territoire, choisie, editions, nommer }} />}</AvecEdition>
    </div>
  );
}

type Proprietes = {
  territoire: Territoire;
  choisie: Choisie;
  editions: readonly EditionPubliee[];
  nommer: (nom: string) => void;
};

function Fiche({ territoire, choisie, editions, nommer }: Proprietes) {
  const { lecture, lignes, nom = territoire.code } = useTotaux(territoire, choisie);
  useEffect(() => nommer(nom), [nom, nommer]);
  if (lecture.nature === "pret" && lignes.length === 0)
    return (
      <>
        <BandeauDEdition choisie={choisie} editions={editions} />
        <p className="sne-absent">{m.stat_territoire_absent()}</p>
        <ChoixDuTerritoire />
      </>
    );
  return (
    <>
      <BandeauDEdition choisie={choisie} editions={editions} />
      {lecture.nature === "pret" && <PourquoiSiPeu territoire={territoire} lignes={lignes} />}
      <h2>{m.stat_cles_titre({ territoire: nom })}</h2>
      <Chiffres territoire={territoire} choisie={choisie} />
      <Comparaison territoire={territoire} choisie={choisie} />
      <Delais territoire={territoire} choisie={choisie} />
      <Tendance territoire={territoire} choisie={choisie} />
      <Profil territoire={territoire} choisie={choisie} />
      <Classeurs territoire={territoire} choisie={choisie} />
      <Interieur territoire={territoire} choisie={choisie} />
      <h2>{m.stat_autre_territoire()}</h2>
      <ChoixDuTerritoire territoire={territoire} />
    </>
  );
}

/** Below these, a profile would tell of persons: ten for a total, a hundred for the rest. */
const SEUILS = { total: 10, profil: 100 } as const;

function PourquoiSiPeu({ territoire: { niveau }, lignes }: { territoire: Territoire; lignes: readonly Ligne[] }) {
  if (niveau === "REG" || niveau === "DEP") return null;
  const stock = valeurDe(ligneDe(lignes, "stock"));
  if ("absence" in stock)
    return stock.absence === "C" ? (
      <p className="sne-absent">{m.stat_pourquoi_secret({ seuil: SEUILS.total })}</p>
    ) : null;
  if (stock.nombre === 0) return <p className="sne-absent">{m.stat_pourquoi_zero()}</p>;
  if (stock.nombre >= SEUILS.profil) return null;
  return <p className="sne-absent">{m.stat_pourquoi_totaux({ seuil: SEUILS.profil })}</p>;
}
