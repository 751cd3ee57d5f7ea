// The program's settings and the file they are kept in.
#pragma once

#include <QObject>

#include <functional>

#include "document/app_settings.h"

namespace jw {

class Settings final : public QObject {
    Q_OBJECT

public:
    /// Reads `path`, "…/settings.json"; a file that is not there or cannot be read leaves the defaults. An
    /// empty path keeps nothing.
    explicit Settings(QString path, QObject* parent = nullptr);

    [[nodiscard]] const AppSettings& value() const { return m_value; }

    /// Changes a copy, writes it down and tells. Errors: Io; the new settings then hold until the program
    /// ends.
    Result<void> change(const std::function<void(AppSettings&)>& change);

    /// Where settings belong on this system: the configuration folder of the person who runs the program.
    [[nodiscard]] static QString standardPath();

signals:
    void changed(const jw::AppSettings& value);

private:
    [[nodiscard]] Result<void> write() const;

    QString m_path;
    AppSettings m_value;
};

} // namespace jw
