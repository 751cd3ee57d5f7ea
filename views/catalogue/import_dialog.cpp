#include "views/catalogue/import_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "views/catalogue/catalogue_words.h"
#include "views/common/joined.h"
#include "views/common/look.h"
#include "views/common/table_look.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"

namespace jw {

ImportDialog::ImportDialog(CatalogueImport import, const Plan& plan, const Look& look, QWidget* parent)
    : QDialog(parent),
      m_import(std::move(import)),
      m_lines(new ImportModel(this)),
      m_view(new QTableView(this))
{
    //: %1 is a table of the catalogue, such as Systems
    setWindowTitle(tr("Import into the plan: %1").arg(catalogueTitle(*m_import.table)));
    m_lines->setImport(m_import, plan);
    build(look);
}

void ImportDialog::build(const Look& look)
{
    auto* column = new QVBoxLayout(this);
    const auto say = [&](const QString& text, const char* type) {
        auto* label = new QLabel(text, this);
        label->setProperty("type", QString::fromLatin1(type));
        label->setWordWrap(true);
        label->setVisible(!text.isEmpty());
        column->addWidget(label);
    };
    say(summary(), "");
    say(complaint(), "worse");
    say(remark(), "secondary");
    m_view->setModel(m_lines);
    makeTableLook(*m_view, look);
    m_view->setTabKeyNavigation(false);
    m_view->setAccessibleName(tr("What the import changes"));
    for (int section = 0; section < ImportModel::After; ++section)
        m_view->setColumnWidth(section, std::min(contentWidth(*m_view, section), look.px(190)));
    m_view->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(m_view, 1);
    auto* buttons = new QDialogButtonBox(this);
    const int rows = static_cast<int>(m_import.toTake());
    const bool whole = m_import.count(ImportState::Unreadable) == 0;
    m_take = buttons->addButton(whole || rows == 0 ? tr("Import %n row(s)", nullptr, rows)
                                                   : tr("Import the %n other row(s)", nullptr, rows),
                                QDialogButtonBox::AcceptRole);
    m_take->setEnabled(rows > 0);
    QPushButton* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    (rows > 0 && whole ? m_take : cancel)->setDefault(true); // to leave rows out is asked for
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(look.px(820), look.px(460));
}

QString ImportDialog::summary() const
{
    QStringList parts;
    const auto add = [&](ImportState state, const QString& words) {
        if (m_import.count(state) > 0)
            parts << words;
    };
    const auto number = [&](ImportState state) { return static_cast<int>(m_import.count(state)); };
    add(ImportState::New, tr("%n new", nullptr, number(ImportState::New)));
    add(ImportState::Changed, tr("%n changed", nullptr, number(ImportState::Changed)));
    add(ImportState::Same, tr("%n as in the plan", nullptr, number(ImportState::Same)));
    add(ImportState::Unreadable, tr("%n unreadable", nullptr, number(ImportState::Unreadable)));
    return parts.isEmpty() ? tr("The file has no rows.") : parts.join(QStringLiteral(" · "));
}

QString ImportDialog::complaint() const
{
    for (const ImportedRow& row : m_import.rows)
        if (!row.faults.empty()) {
            const CellFault& fault = row.faults.front();
            //: %1 a line of a file, %2 the name of its column, %3 what is wrong and how to mend it
            const QString first =
                tr("Line %1, column %2: %3")
                    .arg(fault.error.row)
                    .arg(toQt(fault.column->key), shownText(messageOf(fault.error, fault.column)));
            const int bad = static_cast<int>(m_import.count(ImportState::Unreadable));
            return tr("%n row(s) cannot be taken and would be left out.", nullptr, bad) + QLatin1Char(' ') +
                   first;
        }
    return {};
}

/// What new rows are in a plan.
QString ImportDialog::becoming() const
{
    if (m_import.count(ImportState::New) == 0)
        return {};
    if (m_import.table->name == SystemRow::table)
        return tr("A new system becomes a node group.");
    if (m_import.table->name == CloudPriceRow::table)
        return tr("A new price becomes a group of rented nodes.");
    if (m_import.table->name == RegionRow::table)
        return tr("A new region becomes a site.");
    if (m_import.table->name == ModelRow::table)
        return tr("A new model becomes a training run that is not enabled yet.");
    return {};
}

/// What becomes of the rest of the file.
QString ImportDialog::remark() const
{
    QStringList columns;
    for (const FieldInfo* column : m_import.notKept)
        columns << termText(column->term.name);
    QStringList sentences{becoming(), tr("An empty cell leaves the plan's value.")};
    if (!columns.isEmpty())
        //: %1 is a list of columns of a file such as "Year, List price"
        sentences << tr("A plan does not keep: %1.").arg(columns.join(QStringLiteral(", ")));
    return joined(std::move(sentences), QStringLiteral(" "));
}

} // namespace jw
