#include "views/window/shortcuts_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>

#include "views/common/look.h"
#include "views/window/commands.h"

namespace jw {
namespace {

/// What a part of a page does with a key while it has the keyboard; a key or two.
struct PartKey {
    std::array<const char*, 2> keys;
    const char* text;
};

constexpr std::array fieldKeys{
    PartKey{{"Return"}, QT_TRANSLATE_NOOP("jw::ShortcutsDialog", "Take what was typed")},
    PartKey{{"Ctrl+Return"}, QT_TRANSLATE_NOOP("jw::ShortcutsDialog", "Take a note of several lines")},
    PartKey{{"Esc"}, QT_TRANSLATE_NOOP("jw::ShortcutsDialog", "Leave it as it was")},
    PartKey{{"Shift+F10"}, QT_TRANSLATE_NOOP("jw::ShortcutsDialog", "Menu of the field or table")}};
constexpr std::array tableKeys{
    PartKey{{"F2", "Return"}, QT_TRANSLATE_NOOP("jw::ShortcutsDialog", "Edit the cell, explain a result")},
    PartKey{{"Del"}, QT_TRANSLATE_NOOP("jw::ShortcutsDialog", "Remove the rows, reset an override")},
    PartKey{{"Ctrl+D"}, QT_TRANSLATE_NOOP("jw::ShortcutsDialog", "Duplicate the row")},
    PartKey{{"Alt+Up", "Alt+Down"}, QT_TRANSLATE_NOOP("jw::ShortcutsDialog", "Move the row")},
    PartKey{{"Ctrl+Shift+C"}, QT_TRANSLATE_NOOP("jw::ShortcutsDialog", "Copy with headings")},
    PartKey{{"Space"}, QT_TRANSLATE_NOOP("jw::ShortcutsDialog", "Paint the hours of a tariff")}};
constexpr std::array chartKeys{
    PartKey{{"Left", "Right"}, QT_TRANSLATE_NOOP("jw::ShortcutsDialog", "Read the values")},
    PartKey{{"Shift+Left", "Shift+Right"}, QT_TRANSLATE_NOOP("jw::ShortcutsDialog", "Move the chart")},
    PartKey{{"+", "-"}, QT_TRANSLATE_NOOP("jw::ShortcutsDialog", "Zoom the chart")},
    PartKey{{"Home"}, QT_TRANSLATE_NOOP("jw::ShortcutsDialog", "Show all of the chart")}};

QString native(const QKeySequence& keys) { return keys.toString(QKeySequence::NativeText); }

QString native(const PartKey& part)
{
    QStringList names;
    for (const char* key : part.keys)
        if (key)
            names << native(QKeySequence(QLatin1String(key)));
    return names.join(QStringLiteral(" / "));
}

void addHead(QGridLayout& grid, const QString& text)
{
    auto* head = new QLabel(text); // the grid's widget takes it over, as all below
    head->setProperty("type", QStringLiteral("panelTitle"));
    grid.addWidget(head, grid.rowCount(), 0, 1, 2);
}

void addLine(QGridLayout& grid, const QString& keys, const QString& text)
{
    const int row = grid.rowCount();
    auto* name = new QLabel(keys);
    name->setProperty("type", QStringLiteral("secondary"));
    auto* what = new QLabel(text);
    what->setWordWrap(true);
    grid.addWidget(name, row, 0, Qt::AlignTop);
    grid.addWidget(what, row, 1, Qt::AlignTop);
}

QGridLayout* newColumn(QHBoxLayout& columns, const Look& look)
{
    auto* column = new QVBoxLayout; // the row of columns takes it over
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(look.px(12));
    grid->setVerticalSpacing(look.px(4));
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    column->addStretch(1);
    columns.addLayout(column, 1);
    return grid;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Commands& commands, const Look& look, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(keys(commands, look));
    scroll->setAccessibleName(windowTitle());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &ShortcutsDialog::reject);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(scroll, 1);
    rows->addWidget(buttons);
    resize(QSize(look.px(960), look.px(560)).boundedTo(parent->size()));
}

/// The commands in two columns, as they stand in the menus; the parts of pages in a third.
QWidget* ShortcutsDialog::keys(const Commands& commands, const Look& look)
{
    auto* content = new QWidget(this);
    auto* columns = new QHBoxLayout(content);
    columns->setSpacing(look.px(28));
    QList<QAction*> known;
    for (QAction* action : commands.all())
        if (!action->shortcut().isEmpty())
            known << action;
    QGridLayout* grid = nullptr;
    for (qsizetype i = 0; i < known.size(); ++i) {
        if (i == 0 || i == (known.size() + 1) / 2)
            grid = newColumn(*columns, look);
        addLine(*grid, native(known[i]->shortcut()), known[i]->text());
    }
    grid = newColumn(*columns, look);
    const auto part = [&](const QString& head, const auto& list) {
        addHead(*grid, head);
        for (const PartKey& key : list)
            addLine(*grid, native(key), tr(key.text));
    };
    part(tr("In fields"), fieldKeys);
    part(tr("In tables"), tableKeys);
    part(tr("In charts"), chartKeys);
    return content;
}

} // namespace jw
