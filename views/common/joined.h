// Parts of a text, of which some may be empty.
#pragma once

#include <QStringList>

namespace jw {

/// Those that are not empty, with the separator between them.
[[nodiscard]] inline QString joined(QStringList parts, const QString& separator = QStringLiteral(" · "))
{
    parts.removeAll(QString());
    return parts.join(separator);
}

} // namespace jw
