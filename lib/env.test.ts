import path from "node:path";
import { describe, expect, test } from "vitest";
import { EnvironmentError, parseEnvironment } from "./env.mjs";

const URL = "postgresql://ejer:hemmelig@server:5432/fuldmagtsblikket";

/** The sentences, one for each wrong variable. */
function sentences(raw: Record<string, string>): string[] {
  try {
    parseEnvironment(raw);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message.split("\n");
    throw error;
  }
}

describe("the environment", () => {
  test("needs no variable", () => {
    expect(parseEnvironment({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      publicUrl: "http://localhost:3000",
      dataDir: path.resolve(".data"),
      keyFile: path.resolve(".keys/keys.json"),
      databaseUrl: null,
      appDatabaseUrl: null,
      reportDatabaseUrl: null,
      demo: true,
      smtpUrl: null,
      mailFrom: null,
      remotePrintDir: path.resolve(".data/fjernprint"),
      clamd: null,
    });
  });

  test("lays letters for the print service in a folder that holds nothing else of ours", () => {
    const folder = path.resolve("/srv/fjernprint");
    expect(parseEnvironment({ FJERNPRINT_DIR: "/srv/fjernprint" }).remotePrintDir).toBe(folder);
    expect(parseEnvironment({ DATA_DIR: "/srv/data" }).remotePrintDir).toBe(
      path.resolve("/srv/data/fjernprint"),
    );
    for (const value of ["/", ".", "/srv/data", "/srv"]) {
      const [sentence] = sentences({ DATA_DIR: "/srv/data", FJERNPRINT_DIR: value });
      expect(sentence).toMatch(/^FJERNPRINT_DIR er ».*«, som rummer .* FJERNPRINT_DIR=\/srv\/fjernprint\.$/);
    }
  });

  test("asks a virus scanner only when it has a host, and names what is wrong with either", () => {
    expect(parseEnvironment({ CLAMD_HOST: "scan.intern" }).clamd).toEqual({
      host: "scan.intern",
      port: 3310,
    });
    expect(parseEnvironment({ CLAMD_HOST: "::1", CLAMD_PORT: "3311" }).clamd).toEqual({
      host: "::1",
      port: 3311,
    });
    expect(parseEnvironment({ CLAMD_PORT: "3311" }).clamd).toBeNull();
    expect(sentences({ CLAMD_HOST: "http://scan/", CLAMD_PORT: "x" })).toEqual([
      expect.stringContaining("CLAMD_HOST"),
      expect.stringContaining("CLAMD_PORT=3310"),
    ]);
  });

  test("sends mail only with a server and a sender that can be read", () => {
    const mailFrom = "Fuldmagtsblikket <fuldmagt@kommune.dk>";
    const smtpUrl = "smtps://bruger:hemmelig@server:465";
    expect(parseEnvironment({ SMTP_URL: smtpUrl, MAIL_FROM: mailFrom })).toMatchObject({ smtpUrl, mailFrom });
    expect(parseEnvironment({ MAIL_FROM: "fuldmagt@kommune.dk" }).smtpUrl).toBeNull();
    for (const sender of ["", "Fuldmagtsblikket", "a@b <c>", "a@b c"]) {
      expect(sentences({ SMTP_URL: smtpUrl, MAIL_FROM: sender })).toEqual([
        expect.stringMatching(/^MAIL_FROM er ».*«\. Skriv afsenderens adresse, /),
      ]);
    }
    for (const url of ["server:25", "http://server", "smtp://"]) {
      const [sentence = ""] = sentences({ SMTP_URL: url, MAIL_FROM: mailFrom });
      expect(sentence).toMatch(/^SMTP_URL kan ikke læses\./);
    }
  });

  test("takes an empty value for an absent one", () => {
    expect(parseEnvironment({ PORT: "", DATABASE_URL: " ", DEMO: "" })).toEqual(parseEnvironment({}));
  });

  test("cannot be changed once it is parsed", () => {
    expect(Object.isFrozen(parseEnvironment({}))).toBe(true);
  });

  test("gives the public address the port, and takes the slash off", () => {
    expect(parseEnvironment({ PORT: "8080" }).publicUrl).toBe("http://localhost:8080");
    expect(parseEnvironment({ PUBLIC_URL: "https://fuldmagt.kommune.dk/" }).publicUrl).toBe(
      "https://fuldmagt.kommune.dk",
    );
  });

  test("makes demo data only where there is no database of one's own, unless told", () => {
    expect(parseEnvironment({ DATABASE_URL: URL }).demo).toBe(false);
    expect(parseEnvironment({ APP_DATABASE_URL: URL }).demo).toBe(false);
    expect(parseEnvironment({ DATABASE_URL: URL, DEMO: "1" }).demo).toBe(true);
    expect(parseEnvironment({ DEMO: "0" }).demo).toBe(false);
  });

  test.each(["abc", "0", "65536", "80.5", "-1"])("refuses the port %s", (port) => {
    expect(sentences({ PORT: port })).toEqual([
      `PORT er »${port}«. Skriv et tal fra 1 til 65535, for eksempel PORT=3000.`,
    ]);
  });

  test.each(["fuldmagt.dk", "ftp://fuldmagt.dk", "https://fuldmagt.dk/sti", "https://fuldmagt.dk/?a=1"])(
    "refuses the public address %s",
    (url) => {
      expect(sentences({ PUBLIC_URL: url })).toEqual([expect.stringContaining(`PUBLIC_URL er »${url}«`)]);
    },
  );

  test("refuses keys that lie with the data", () => {
    expect(sentences({ DATA_DIR: "/srv/data", KEY_FILE: "/srv/data/keys/keys.json" })).toHaveLength(1);
    expect(sentences({ DATA_DIR: "/srv/data", KEY_FILE: "/srv/data-keys/keys.json" })).toEqual([]);
  });

  test.each([".", "..", "/"])("refuses data in %s, where the program itself is", (folder) => {
    expect(sentences({ DATA_DIR: folder })[0]).toContain(`DATA_DIR er »${folder}«`);
  });

  test.each([
    "hemmelig",
    "mysql://a:hemmelig@b/c",
    "postgresql://server/db",
    "postgresql://ejer:hemmelig@server",
  ])("refuses the database %s without repeating its password", (url) => {
    const [sentence] = sentences({ APP_DATABASE_URL: url });
    expect(sentence).toContain("APP_DATABASE_URL kan ikke læses.");
    expect(sentence).not.toContain("hemmelig");
  });

  test("tells of everything that is wrong at once", () => {
    expect(sentences({ PORT: "abc", HOST: "a b", DEMO: "ja", DATABASE_URL: "x" })).toHaveLength(4);
  });
});
