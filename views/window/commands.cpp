#include "views/window/commands.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <array>

#include "views/common/icons.h"

namespace jw {
namespace {

enum Menu { File, Edit, View, Plan, Scenario, Run, Help };
constexpr std::array menuTitles{
    QT_TRANSLATE_NOOP("jw::Commands", "&File"),     QT_TRANSLATE_NOOP("jw::Commands", "&Edit"),
    QT_TRANSLATE_NOOP("jw::Commands", "&View"),     QT_TRANSLATE_NOOP("jw::Commands", "&Plan"),
    QT_TRANSLATE_NOOP("jw::Commands", "&Scenario"), QT_TRANSLATE_NOOP("jw::Commands", "&Run"),
    QT_TRANSLATE_NOOP("jw::Commands", "&Help")};

struct Spec {
    Command command;
    Menu menu;
    const char* text;
    QKeySequence::StandardKey standard = QKeySequence::UnknownKey;
    const char* keys = nullptr;
    Icon icon = Icon::More;
    bool checkable = false;
};

using SK = QKeySequence::StandardKey;
constexpr SK none = SK::UnknownKey;
constexpr std::array specs{
    Spec{Command::New, File, QT_TRANSLATE_NOOP("jw::Commands", "New plan"), SK::New, nullptr, Icon::New},
    Spec{Command::TrainModel, File, QT_TRANSLATE_NOOP("jw::Commands", "Train one model…"), none, "Ctrl+T",
         Icon::New},
    Spec{Command::ServeRequests, File, QT_TRANSLATE_NOOP("jw::Commands", "Serve requests…"), none,
         "Ctrl+Shift+T", Icon::New},
    Spec{Command::Open, File, QT_TRANSLATE_NOOP("jw::Commands", "Open…"), SK::Open, nullptr, Icon::Open},
    Spec{Command::Save, File, QT_TRANSLATE_NOOP("jw::Commands", "Save"), SK::Save, nullptr, Icon::Save},
    Spec{Command::SaveAs, File, QT_TRANSLATE_NOOP("jw::Commands", "Save as…"), none, "Ctrl+Shift+S",
         Icon::Save},
    Spec{Command::ImportJson, File, QT_TRANSLATE_NOOP("jw::Commands", "Import text form…"), none, nullptr,
         Icon::Open},
    Spec{Command::Calibrate, File, QT_TRANSLATE_NOOP("jw::Commands", "Calibrate from measurements…"), none,
         nullptr, Icon::Validation},
    Spec{Command::ExportJson, File, QT_TRANSLATE_NOOP("jw::Commands", "Export text form…"), none, nullptr,
         Icon::Export},
    Spec{Command::ExportChart, File, QT_TRANSLATE_NOOP("jw::Commands", "Export chart…"), none, "Ctrl+E",
         Icon::Export},
    Spec{Command::CloseWindow, File, QT_TRANSLATE_NOOP("jw::Commands", "Close window"), SK::Close, nullptr,
         Icon::Close},
    Spec{Command::Quit, File, QT_TRANSLATE_NOOP("jw::Commands", "Quit"), none, "Ctrl+Q", Icon::Close},
    Spec{Command::Undo, Edit, QT_TRANSLATE_NOOP("jw::Commands", "Undo"), SK::Undo, nullptr, Icon::Undo},
    Spec{Command::Redo, Edit, QT_TRANSLATE_NOOP("jw::Commands", "Redo"), none, "Ctrl+Shift+Z", Icon::Redo},
    Spec{Command::Copy, Edit, QT_TRANSLATE_NOOP("jw::Commands", "Copy"), SK::Copy, nullptr, Icon::Copy},
    Spec{Command::Paste, Edit, QT_TRANSLATE_NOOP("jw::Commands", "Paste"), SK::Paste, nullptr, Icon::Notes},
    Spec{Command::SetSource, Edit, QT_TRANSLATE_NOOP("jw::Commands", "Set source…"), none, "F4", Icon::Info},
    Spec{Command::ResetOverride, Edit, QT_TRANSLATE_NOOP("jw::Commands", "Reset field"), none, "Ctrl+R",
         Icon::Reset},
    Spec{Command::Slide, Edit, QT_TRANSLATE_NOOP("jw::Commands", "Slide value…"), none, "Ctrl+L", Icon::More},
    Spec{Command::CopyPath, Edit, QT_TRANSLATE_NOOP("jw::Commands", "Copy path of field"), none, nullptr,
         Icon::Copy},
    Spec{Command::CopyChart, Edit, QT_TRANSLATE_NOOP("jw::Commands", "Copy chart"), none, nullptr,
         Icon::Copy},
    Spec{Command::Search, Edit, QT_TRANSLATE_NOOP("jw::Commands", "Search commands and fields"), none,
         "Ctrl+K", Icon::Search},
    Spec{Command::ResultsColumn, View, QT_TRANSLATE_NOOP("jw::Commands", "Results column"), none, nullptr,
         Icon::Results, true},
    Spec{Command::Explain, View, QT_TRANSLATE_NOOP("jw::Commands", "Explain"), none, "F3", Icon::Explain},
    Spec{Command::Problems, View, QT_TRANSLATE_NOOP("jw::Commands", "Problems"), none, "Ctrl+Shift+M",
         Icon::Problems, true},
    Spec{Command::History, View, QT_TRANSLATE_NOOP("jw::Commands", "History"), none, nullptr, Icon::History,
         true},
    Spec{Command::Theme, View, QT_TRANSLATE_NOOP("jw::Commands", "Dark theme"), none, nullptr, Icon::Moon,
         true},
    Spec{Command::Language, View, QT_TRANSLATE_NOOP("jw::Commands", "中文 / English"), none, nullptr,
         Icon::Language},
    Spec{Command::ZoomIn, View, QT_TRANSLATE_NOOP("jw::Commands", "Zoom in"), SK::ZoomIn, nullptr, Icon::Add},
    Spec{Command::ZoomOut, View, QT_TRANSLATE_NOOP("jw::Commands", "Zoom out"), SK::ZoomOut, nullptr,
         Icon::More},
    Spec{Command::ZoomReset, View, QT_TRANSLATE_NOOP("jw::Commands", "Zoom 100 %"), none, "Ctrl+0",
         Icon::Reset},
    Spec{Command::ResetLayout, View, QT_TRANSLATE_NOOP("jw::Commands", "Reset layout"), none, nullptr,
         Icon::Reset},
    Spec{Command::PlanSettings, Plan, QT_TRANSLATE_NOOP("jw::Commands", "Plan settings…"), none, nullptr,
         Icon::More},
    Spec{Command::NewScenario, Scenario, QT_TRANSLATE_NOOP("jw::Commands", "New scenario from here"), none,
         "Ctrl+Shift+N", Icon::Add},
    Spec{Command::DuplicateScenario, Scenario, QT_TRANSLATE_NOOP("jw::Commands", "Duplicate scenario"), none,
         nullptr, Icon::Duplicate},
    Spec{Command::RemoveScenario, Scenario, QT_TRANSLATE_NOOP("jw::Commands", "Remove scenario"), none,
         nullptr, Icon::Delete},
    Spec{Command::PreviousScenario, Scenario, QT_TRANSLATE_NOOP("jw::Commands", "Previous scenario"), none,
         "Ctrl+PgUp", Icon::Scenarios},
    Spec{Command::NextScenario, Scenario, QT_TRANSLATE_NOOP("jw::Commands", "Next scenario"), none,
         "Ctrl+PgDown", Icon::Scenarios},
    Spec{Command::Recalculate, Run, QT_TRANSLATE_NOOP("jw::Commands", "Recalculate"), none, "F5",
         Icon::Recalculate},
    Spec{Command::Automatic, Run, QT_TRANSLATE_NOOP("jw::Commands", "Calculate automatically"), none, nullptr,
         Icon::Recalculate, true},
    Spec{Command::Shortcuts, Help, QT_TRANSLATE_NOOP("jw::Commands", "Keyboard shortcuts"), SK::HelpContents,
         nullptr, Icon::Info},
    Spec{Command::About, Help, QT_TRANSLATE_NOOP("jw::Commands", "About Joulewright"), none, nullptr,
         Icon::Info},
};

QKeySequence shortcutOf(const Spec& spec)
{
    if (spec.keys)
        return QKeySequence(QLatin1String(spec.keys));
    if (spec.standard == none)
        return {};
    const auto keys = QKeySequence::keyBindings(spec.standard);
    return keys.isEmpty() ? QKeySequence() : keys.front();
}

} // namespace

Commands::Commands(const Look& look, QObject* parent) : QObject(parent)
{
    for (const Spec& spec : specs) {
        auto* action = new QAction(lineIcon(look, spec.icon), QString(), this);
        action->setShortcut(shortcutOf(spec));
        action->setCheckable(spec.checkable);
        m_actions.emplace(spec.command, action);
    }
    retranslate();
}

QList<QAction*> Commands::all() const
{
    QList<QAction*> actions;
    for (const Spec& spec : specs)
        actions << action(spec.command);
    return actions + m_pageActions;
}

void Commands::build(QMenuBar& bar)
{
    for (int i = 0; i < static_cast<int>(menuTitles.size()); ++i)
        m_menus[i] = bar.addMenu(QString());
    for (const Spec& spec : specs) {
        m_menus[spec.menu]->addAction(action(spec.command));
        if (spec.command == Command::Open) {
            m_samples = m_menus[File]->addMenu(QString());
            m_recent = m_menus[File]->addMenu(QString());
        }
        if (spec.command == Command::SaveAs || spec.command == Command::Redo ||
            spec.command == Command::Paste || spec.command == Command::History)
            m_menus[spec.menu]->addSeparator();
    }
    m_pages = new QMenu(m_menus[View]);
    m_menus[View]->insertMenu(m_menus[View]->actions().front(), m_pages);
    retranslate();
}

QMenu* Commands::editMenu() const { return m_menus.at(Edit); }

void Commands::addPageAction(QAction* action)
{
    m_pageActions << action;
    m_pages->addAction(action);
}

void Commands::retranslate()
{
    for (const Spec& spec : specs)
        action(spec.command)->setText(tr(spec.text));
    for (const auto& [position, menu] : m_menus)
        menu->setTitle(tr(menuTitles[static_cast<std::size_t>(position)]));
    if (m_pages) {
        m_pages->setTitle(tr("Pages"));
        m_samples->setTitle(tr("Open sample"));
        m_recent->setTitle(tr("Recent files"));
    }
}

} // namespace jw
