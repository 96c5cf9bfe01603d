// What src/api/schema.d.ts says of the answers, asked by TypeScript itself.
import ts from 'typescript';

export class Schema {
  private readonly checker: ts.TypeChecker;
  private readonly paths: ts.Type;
  private readonly templates: [RegExp, string][];

  constructor(file: string) {
    const program = ts.createProgram([file], { strict: true, skipLibCheck: true, types: [], lib: ['lib.es2023.d.ts'] });
    this.checker = program.getTypeChecker();
    const source = program.getSourceFile(file)!;
    const paths = source.statements.find((s) => ts.isInterfaceDeclaration(s) && s.name.text === 'paths')!;
    this.paths = this.checker.getTypeAtLocation(paths);
    this.templates = this.paths.getProperties().map((p) => [new RegExp('^' + p.name.replace(/\{\w+\}/g, '[^/]+') + '$'), p.name]);
    this.templates.sort(([, a], [, b]) => a.split('{').length - b.split('{').length); // fixed paths go before those with parts
  }

  private property(type: ts.Type | undefined, name: string): ts.Type | undefined {
    const p = type && this.checker.getPropertyOfType(this.checker.getNonNullableType(type), name);
    return p && this.checker.getTypeOfSymbol(p);
  }

  /** answer is the type of a success, by method and path; undefined: the document has no such request, or its answer is no JSON. */
  answer(method: string, path: string): ts.Type | undefined {
    const template = this.templates.find(([re]) => re.test(path))?.[1];
    let type = template ? this.property(this.paths, template) : undefined;
    for (const part of [method.toLowerCase(), 'responses', '200', 'content', 'application/json']) type = this.property(type, part);
    return type;
  }

  /** faults are what of a value does not fit a type: a required field that is not there, a wrong kind, a field that nobody knows. */
  faults(type: ts.Type, value: unknown, at = ''): string[] {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return [];
    if (type.isUnion()) return type.types.some((one) => this.faults(one, value).length === 0) ? [] : [`${at}: ${JSON.stringify(value)} is not ${this.checker.typeToString(type)}`];
    if (type.isLiteral() || flags & ts.TypeFlags.BooleanLiteral) return JSON.stringify(value) === this.checker.typeToString(type) ? [] : [`${at}: ${JSON.stringify(value)} is not ${this.checker.typeToString(type)}`];
    if (flags & ts.TypeFlags.Undefined) return value === undefined ? [] : [at];
    const plain = flags & ts.TypeFlags.String ? 'string' : flags & ts.TypeFlags.Number ? 'number' : flags & ts.TypeFlags.Boolean ? 'boolean' : '';
    if (plain) return typeof value === plain ? [] : [`${at}: ${JSON.stringify(value)} is no ${plain}`];
    if (this.checker.isArrayType(type)) {
      const [item] = this.checker.getTypeArguments(type as ts.TypeReference);
      return Array.isArray(value) ? value.flatMap((v, i) => this.faults(item!, v, `${at}[${i}]`)) : [`${at}: ${JSON.stringify(value)} is no list`];
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at}: ${JSON.stringify(value)} is no record`];
    const record = value as Record<string, unknown>;
    const fields = type.getProperties();
    const out = fields.flatMap((f) => {
      if (record[f.name] === undefined) return f.flags & ts.SymbolFlags.Optional ? [] : [`${at}.${f.name} is not there`];
      return this.faults(this.checker.getTypeOfSymbol(f), record[f.name], `${at}.${f.name}`);
    });
    if (this.checker.getIndexInfosOfType(type).length === 0 && fields.length > 0) {
      for (const name of Object.keys(record)) if (!fields.some((f) => f.name === name)) out.push(`${at}.${name} is in no schema`);
    }
    return out;
  }
}
