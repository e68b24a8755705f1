import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import ffmpeg from "@ffmpeg-installer/ffmpeg";
import type { Fiche } from "../../web/videos/fiche.ts";
import type { Image, SceneFilmee } from "./pellicule.ts";
import { ECHANTILLONS_PAR_SECONDE } from "./voix.ts";

const IMAGES_PAR_SECONDE = 10;
const MS_PAR_IMAGE = 1000 / IMAGES_PAR_SECONDE;
/** Between two sentences, for who reads. */
const SILENCE_S = 0.9;
const OCTETS_PAR_ECHANTILLON = 2;

/** Room under the page for the captions: they cover nothing of it. */
const BANDE = 190;

/** A scene with its sound: both last the same. */
type SceneMontee = { cle: string; images: Image[]; son: Buffer; duree: number; parole: number };

async function encoder(entrees: readonly string[], sortie: Readable): Promise<void> {
  const processus = spawn(ffmpeg.path, ["-hide_banner", "-loglevel", "error", "-y", ...entrees], {
    stdio: ["pipe", "ignore", "pipe"],
  });
  const dits: Buffer[] = [];
  processus.stderr.on("data", (dit) => dits.push(dit));
  const fini = once(processus, "close");
  await pipeline(sortie, processus.stdin).catch(() => undefined);
  const [code] = await fini;
  if (code !== 0) throw new Error(`the encoder stopped (${code}): ${Buffer.concat(dits).toString()}`);
}

const ms = (images: readonly Image[]): number => images.reduce((total, image) => total + image.ms, 0);

/** Pictures that may wait share the time that the sentence takes more than the gestures. */
function accorder({ cle, images }: SceneFilmee, phrase: Buffer): SceneMontee {
  const parole = phrase.length / OCTETS_PAR_ECHANTILLON / ECHANTILLONS_PAR_SECONDE;
  const reste = Math.max(0, (parole + SILENCE_S) * 1000 - ms(images));
  const attentes = images.filter(({ attend }) => attend).length;
  const accordees = images.map((image) => {
    const dure = image.ms + (image.attend ? reste / attentes : 0);
    return { ...image, ms: Math.round(dure / MS_PAR_IMAGE) * MS_PAR_IMAGE };
  });
  const duree = ms(accordees) / 1000;
  const son = Buffer.alloc(Math.round(duree * ECHANTILLONS_PAR_SECONDE) * OCTETS_PAR_ECHANTILLON);
  phrase.copy(son);
  return { cle, images: accordees, son, duree, parole };
}

function* enImages(scenes: readonly SceneMontee[]): Generator<Buffer> {
  for (const { images } of scenes)
    for (const { jpeg, ms: dure } of images) for (let fois = 0; fois < dure / MS_PAR_IMAGE; fois++) yield jpeg;
}

const film = (son: string, fichier: string): string[] => [
  ...["-f", "image2pipe", "-framerate", String(IMAGES_PAR_SECONDE), "-c:v", "mjpeg", "-i", "-"],
  ...["-f", "s16le", "-ar", String(ECHANTILLONS_PAR_SECONDE), "-ac", "1", "-i", son],
  ...["-vf", `pad=iw:ih+${BANDE}:0:0:color=0x161616`],
  ...["-c:v", "libx264", "-preset", "veryslow", "-tune", "animation", "-crf", "36"],
  // a page scrolls by more than what an encoder expects of a film
  ...["-g", "300", "-me_range", "128"],
  ...["-pix_fmt", "yuv420p", "-threads", "1"],
  ...["-c:a", "aac", "-b:a", "20k", "-ac", "1"],
  // no date, no name of the encoder: the same film is the same bytes
  ...["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"],
  ...["-movflags", "+faststart", fichier],
];

const vignette = (fichier: string): string[] => [
  ...["-f", "image2pipe", "-c:v", "mjpeg", "-i", "-", "-frames:v", "1"],
  ...["-vf", "scale=320:-2", "-c:v", "libwebp", "-quality", "34", "-preset", "text", fichier],
];

/** Puts pictures and sentences together; returns what the page says of the film. */
export async function monter(
  scenes: readonly SceneFilmee[],
  { dire, fichier, image }: { dire: (cle: string) => Buffer; fichier: string; image: (cle: string) => string },
): Promise<Pick<Fiche, "secondes" | "scenes">> {
  const montees = scenes.map((scene) => accorder(scene, dire(scene.cle)));
  const dossier = await mkdtemp(join(tmpdir(), "sne-film-"));
  const son = join(dossier, "voix.raw");
  try {
    await writeFile(son, Buffer.concat(montees.map((scene) => scene.son)));
    await encoder(film(son, fichier), Readable.from(enImages(montees)));
    for (const { cle, vignette: choisie } of scenes)
      if (choisie) await encoder(vignette(image(cle)), Readable.from([choisie]));
  } finally {
    await rm(dossier, { recursive: true });
  }
  let instant = 0;
  const reperes = montees.map(({ cle, duree, parole }) => {
    const debut = instant;
    instant += duree;
    return { cle, debut: arrondi(debut), fin: arrondi(Math.min(instant, debut + parole + SILENCE_S / 2)) };
  });
  return { secondes: arrondi(instant), scenes: reperes };
}

const arrondi = (secondes: number): number => Math.round(secondes * 100) / 100;
