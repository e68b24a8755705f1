import { m } from "../paraglide/messages.js";
import type { IdDeVideo } from "./fiche.ts";

export const titres: Readonly<Record<IdDeVideo, () => string>> = {
  connexion: m.video_titre_connexion,
  identite: m.video_titre_identite,
  foyer: m.video_titre_foyer,
  logement: m.video_titre_logement,
  ressources: m.video_titre_ressources,
  raisons: m.video_titre_raisons,
  recherche: m.video_titre_recherche,
  pieces: m.video_titre_pieces,
  signer: m.video_titre_signer,
  espace: m.video_titre_espace,
  modifier: m.video_titre_modifier,
  renouveler: m.video_titre_renouveler,
  retirer: m.video_titre_retirer,
  guichets: m.video_titre_guichets,
};
