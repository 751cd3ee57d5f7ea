#include "views/common/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

static void initializeTexts() { Q_INIT_RESOURCE(translations); } // the macro must stand outside any namespace

namespace jw {

Language::Language(QCoreApplication& app, QObject* parent) : QObject(parent), m_app(app)
{
    initializeTexts();
}

void Language::set(const QString& name)
{
    const bool chinese = name == QLatin1String("zh_CN");
    m_name = chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedStates));
    m_app.removeTranslator(&m_qt);
    m_app.removeTranslator(&m_own);
    if (chinese &&
        m_qt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_app.installTranslator(&m_qt); // Qt's own buttons; without them they stay English
    if (m_own.load(QStringLiteral(":/i18n/joulewright_%1.qm").arg(m_name)))
        m_app.installTranslator(&m_own);
}

} // namespace jw
