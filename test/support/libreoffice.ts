/** LibreOffice without a window, where it is installed: conversions, and its own accepting and rejecting of changes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
const PATIENCE = 120_000;

/** Opens a file, does a command of the menu and saves it again. */
const MACRO = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Review" script:language="StarBasic">
Sub Run(sources As String, command As String, targets As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName" : filter(0).Value = "MS Word 2007 XML"
  Dim none()
  source = Split(sources, "|") : target = Split(targets, "|")
  For i = 0 To UBound(source)
    document = StarDesktop.loadComponentFromURL(source(i), "_blank", 0, hidden())
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; command, "", 0, none())
    document.storeToURL(target(i), filter())
    document.close(True)
  Next
End Sub
</script:module>
`;
const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Review"/>
</library:library>
`;

/** @param folder for its profile and its output; one process uses it at a time */
export class LibreOffice {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  #run(...args: string[]): void {
    const profile = pathToFileURL(join(this.#folder, 'profile')).href;
    execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--norestore', ...args], { timeout: PATIENCE, stdio: 'pipe' });
  }

  /** @returns the path of each converted file @throws Error where one was not converted */
  convert(files: readonly string[], extension: 'pdf' | 'docx'): string[] {
    this.#run('--convert-to', extension, '--outdir', join(this.#folder, extension), ...files);
    return files.map((file) => this.#made(join(this.#folder, extension, file.replace(/^.*[\\/]/u, '').replace(/\.\w+$/u, `.${extension}`))));
  }

  /** @returns the path of each file with all of its changes accepted or rejected */
  review(files: readonly string[], verdict: 'accept' | 'reject'): string[] {
    const basic = join(this.#folder, 'profile/user/basic/Standard');
    // A new profile gets the office's own empty library first.
    if (!existsSync(basic)) this.convert(files.slice(0, 1), 'pdf');
    writeFileSync(join(basic, 'Review.xba'), MACRO);
    writeFileSync(join(basic, 'script.xlb'), LIBRARY);
    const targets = files.map((file) => join(this.#folder, `${verdict}-${file.replace(/^.*[\\/]/u, '')}`));
    const urls = (paths: readonly string[]): string => paths.map((path) => pathToFileURL(path).href).join('|');
    const command = verdict === 'accept' ? 'AcceptAllTrackedChanges' : 'RejectAllTrackedChanges';
    this.#run(`macro:///Standard.Review.Run("${urls(files)}","${command}","${urls(targets)}")`);
    return targets.map((path) => this.#made(path));
  }

  #made(path: string): string {
    if (!existsSync(path)) throw new Error(`LibreOffice made no ${path}`);
    return path;
  }
}
