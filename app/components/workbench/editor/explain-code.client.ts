import { z } from 'zod';
import type { Disposable, EditorModule } from './editor-module.ts';
import type { AskTypes } from './type-service.client.ts';

const partsSchema = z.array(z.object({ text: z.string() })).default([]);
const infoSchema = z.object({
  textSpan: z.object({ start: z.number(), length: z.number() }),
  displayParts: partsSchema,
  documentation: partsSchema,
});

/** Shows the type and the comment of the name under the pointer. */
export function explainCode({ languages, Range }: EditorModule, askTypes: AskTypes): Disposable {
  return languages.registerHoverProvider(['typescript', 'javascript'], {
    async provideHover(model, position) {
      const types = await askTypes();
      const info = infoSchema.safeParse(
        await types.getQuickInfoAtPosition(model.uri.toString(), model.getOffsetAt(position)),
      );
      if (!info.success || model.isDisposed()) return null;
      const { textSpan, displayParts, documentation } = info.data;
      return {
        range: Range.fromPositions(
          model.getPositionAt(textSpan.start),
          model.getPositionAt(textSpan.start + textSpan.length),
        ),
        contents: [
          { value: `\`\`\`typescript\n${textOf(displayParts)}\n\`\`\`` },
          { value: textOf(documentation) },
        ],
      };
    },
  });
}

function textOf(parts: z.infer<typeof partsSchema>): string {
  return parts.map(({ text }) => text).join('');
}
