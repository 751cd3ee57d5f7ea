#include "views/window/findables.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>
#include <iterator>

#include "document/edit_text.h"
#include "domain/paths.h"
#include "items/cell_text.h"
#include "views/catalogue/catalogue_words.h"
#include "views/forms/findable_fields.h"
#include "views/window/commands.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::Findables)
};

using GoTo = std::function<void(const QString& path)>;

Findable commandFound(QAction* action)
{
    return {action->text(), {}, action->shortcut().toString(QKeySequence::NativeText), [action] {
                action->trigger();
            }};
}

/// A row with a name: leads to the form that the name stands in.
void addRow(std::vector<Findable>& things, const Plan& plan, RowRef row, const GoTo& goTo)
{
    if (rowText(plan, row, "name").empty())
        return;
    const QString path = QString::fromStdString(pathOf(plan, row));
    const QString name = QString::fromStdString(pathOf(plan, row, "name"));
    const QString kind = QCoreApplication::translate("jw::EditText", kindWord(row.table->name).data());
    things.push_back({QString::fromStdString(rowTitle(plan, row)), kind + QLatin1Char(' ') + path, path,
                      [goTo, name] { goTo(name); }});
}

void addCatalogue(std::vector<Findable>& things, const GoTo& goTo)
{
    for (const CatalogueTable& table : catalogueTables())
        for (std::size_t at = 0; at < table.size(builtInCatalogue()); ++at) {
            const void* row = table.row(builtInCatalogue(), at);
            const std::string id = std::string(table.name) + '/' + table.id(row);
            const QString path = catalogueRows + QString::fromStdString(id);
            //: %1 is a row of the catalogue such as an accelerator, %2 its table
            const QString text =
                Words::tr("%1 in the catalogue: %2").arg(catalogueName(table, row), catalogueTitle(table));
            things.push_back({text, path, path, [goTo, path] { goTo(path); }});
        }
}

} // namespace

std::vector<Findable> findables(const Commands& commands, const Plan& plan, const GoTo& goTo)
{
    std::vector<Findable> things;
    for (QAction* action :
         commands.all() + commands.samplesMenu()->actions() + commands.recentMenu()->actions())
        if (action->isEnabled())
            things.push_back(commandFound(action));
    for (const TableInfo& table : tables())
        for (std::size_t at = 0; table.hasUid && table.name != Source::table && at < table.size(plan); ++at) {
            addRow(things, plan, {&table, at}, goTo);
            std::ranges::move(findableFields(plan, {&table, at}, goTo), std::back_inserter(things));
        }
    addCatalogue(things, goTo);
    things.push_back(
        {Words::tr("Which hardware for this work"), advisorPath, {}, [goTo] { goTo(advisorPath); }});
    return things;
}

} // namespace jw
