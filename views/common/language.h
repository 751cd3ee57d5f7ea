// The language of the window, switched while it runs.
#pragma once

#include <QObject>
#include <QTranslator>

class QCoreApplication;

namespace jw {

/// Installs the texts of a language; every widget then gets a LanguageChange event.
class Language final : public QObject {
    Q_OBJECT

public:
    explicit Language(QCoreApplication& app, QObject* parent = nullptr);

    /// "en" or "zh_CN"; anything else is English.
    void set(const QString& name);
    [[nodiscard]] const QString& name() const { return m_name; }

private:
    QCoreApplication& m_app;
    QString m_name = QStringLiteral("en");
    QTranslator m_own, m_qt;
};

} // namespace jw
