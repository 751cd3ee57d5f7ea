#include "document/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace jw {

Settings::Settings(QString path, QObject* parent) : QObject(parent), m_path(std::move(path))
{
    if (QFile file(m_path); !m_path.isEmpty() && file.open(QIODevice::ReadOnly))
        m_value = settingsFrom(file.readAll().toStdString());
}

Result<void> Settings::change(const std::function<void(AppSettings&)>& change)
{
    AppSettings next = m_value;
    change(next);
    if (next == m_value)
        return {};
    m_value = std::move(next);
    const auto written = write();
    emit changed(m_value);
    return written;
}

Result<void> Settings::write() const
{
    if (m_path.isEmpty())
        return {};
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    const QByteArray text = QByteArray::fromStdString(settingsText(m_value));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail({.kind = Error::Kind::Io,
                     .field = m_path.toStdString(),
                     .text = (m_path + QStringLiteral(": ") + file.errorString()).toStdString()});
    return {};
}

QString Settings::standardPath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return folder + QStringLiteral("/joulewright/settings.json");
}

} // namespace jw
