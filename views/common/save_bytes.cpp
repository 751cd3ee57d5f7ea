#include "views/common/save_bytes.h"

#include <QSaveFile>

namespace jw {

Result<void> saveBytes(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return fail({.kind = Error::Kind::Io,
                 .field = "path",
                 .text = path.toStdString() + ": " + file.errorString().toStdString()});
}

} // namespace jw
