declare module "@echogarden/espeak-ng-emscripten" {
  type Voix = {
    set_voice(nom: string, langue: string, genre: number, age: number, variante: number): void;
    set_rate(motsParMinute: number): void;
    synthesize(phrase: string, recevoir: (son: Int16Array | null | undefined) => boolean): void;
  };
  const ouvrir: () => Promise<{ eSpeakNGWorker: new () => Promise<Voix> | Voix }>;

  export = ouvrir;
}
