// Exports as files.
#pragma once

#include "units/result.h"

class QByteArray;
class QString;

namespace jw {

/// Writes the whole file, or leaves what was there. Errors: Io of "path", the reason in `text`.
[[nodiscard]] Result<void> saveBytes(const QString& path, const QByteArray& bytes);

} // namespace jw
