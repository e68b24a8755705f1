import ouvrir from "@echogarden/espeak-ng-emscripten";

export const ECHANTILLONS_PAR_SECONDE = 22_050;

/** Words a minute: slower than talk, for who reads French with difficulty. */
const DEBIT = 150;

/** A voice that speaks French, the same sound for the same sentence on every machine. */
export async function uneVoix(): Promise<(phrase: string) => Buffer> {
  const moteur = await ouvrir();
  const voix = await new moteur.eSpeakNGWorker();
  voix.set_voice("French (France)", "fr", 0, 0, 0);
  voix.set_rate(DEBIT);
  return (phrase) => {
    const morceaux: Buffer[] = [];
    voix.synthesize(phrase, (son) => {
      // the buffer, not its values: samples are of 16 bits
      if (son) morceaux.push(Buffer.from(son.slice().buffer));
      return false;
    });
    return Buffer.concat(morceaux);
  };
}
