#include "views/scenarios/matrix_panel.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <numeric>

#include "domain/paths.h"
#include "views/common/command_palette.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/table_copy.h"
#include "views/forms/findable_fields.h"
#include "views/scenarios/matrix_view.h"

namespace jw {

MatrixPanel::MatrixPanel(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_inputs(document),
      m_panel(new Panel(look, {}, this)),
      m_refusal(new QLabel(m_panel)),
      m_hint(new QLabel(m_panel)),
      m_view(new MatrixView(m_inputs, look, m_panel)),
      m_add(new QPushButton(m_panel)),
      m_reset(new QPushButton(m_panel)),
      m_copy(new QPushButton(m_panel)),
      m_palette(new CommandPalette(look, this))
{
    m_inputs.setListed(InputsListed::Touched);
    build();
    connect(m_add, &QPushButton::clicked, this, &MatrixPanel::pickInput);
    connect(m_reset, &QPushButton::clicked, m_view, &MatrixView::resetSelected);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyTable(m_inputs); });
    connect(m_view, &MatrixView::refused, this, &MatrixPanel::tell);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MatrixPanel::updateState);
    connect(&m_inputs, &QAbstractItemModel::modelReset, this, &MatrixPanel::updateState);
    connect(&m_inputs, &QAbstractItemModel::dataChanged, this, &MatrixPanel::updateState);
    connect(&document, &PlanDocument::planChanged, this, &MatrixPanel::takeScenarios);
    retranslate();
}

void MatrixPanel::build()
{
    m_refusal->setProperty("type", QStringLiteral("errorBox"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_hint->setProperty("type", QStringLiteral("secondary"));
    m_hint->setWordWrap(true);
    m_view->setMinimumHeight(m_look.px(240));
    m_reset->setProperty("kind", QStringLiteral("link"));
    for (QPushButton* tool : {m_reset, m_copy, m_add})
        m_panel->addToHead(tool);
    m_panel->body()->addWidget(m_refusal);
    m_panel->body()->addWidget(m_hint);
    m_panel->body()->addWidget(m_view, 1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_panel);
}

void MatrixPanel::retranslate()
{
    m_panel->setTitle(tr("Inputs by scenario"));
    m_view->setAccessibleName(tr("Inputs by scenario"));
    m_add->setText(tr("Add input…"));
    m_add->setToolTip(tr("A row for any field, to be set by scenario"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Back to the value that the scenario is based on (Del)"));
    m_copy->setText(tr("Copy table"));
    m_copy->setToolTip(tr("With titles, to be pasted back from a spreadsheet"));
    updateState();
}

void MatrixPanel::updateState()
{
    m_reset->setEnabled(m_view->canReset());
    const bool empty = m_inputs.rowCount() == 0;
    m_hint->setText(empty ? tr("No scenario sets an input differently yet. Add an input here, or change one "
                               "in a form while its scenario is chosen at the top.")
                          : tr("A bar marks what a scenario sets itself; all else it takes over. Type to "
                               "change a cell, Del to reset it, Ctrl+V to paste a block."));
    m_view->setVisible(!empty);
    m_panel->body()->setAlignment(m_hint, empty ? Qt::AlignTop : Qt::Alignment());
    m_copy->setEnabled(!empty);
}

/// All of them while shown, in the order of the plan; none otherwise, so that nothing is compared.
void MatrixPanel::takeScenarios()
{
    std::vector<std::size_t> all(isVisible() ? m_document.plan()->scenarios.size() : 0);
    std::iota(all.begin(), all.end(), std::size_t{0});
    m_inputs.setScenarios(std::move(all));
}

void MatrixPanel::tell(const QString& why)
{
    m_refusal->setText(why);
    m_refusal->setVisible(!why.isEmpty());
}

QString MatrixPanel::refusal() const { return m_refusal->text(); }

void MatrixPanel::pickInput()
{
    m_palette->open(findableOverrides(*m_document.plan(), [this](const QString& path) { addInput(path); }),
                    tr("Type a field or a name"));
}

/// Its cell of the scenario that the pages show is the one to be typed into.
void MatrixPanel::addInput(const QString& path)
{
    const Plan& plan = *m_document.plan();
    const auto at = fieldAt(plan, path.toStdString());
    if (!at || !at->row)
        return;
    const std::string uid = at->row.table->rowId(at->row.in(plan));
    if (m_inputs.rowOf(uid, at->field) < 0)
        m_inputs.listAlso(uid, at->field);
    const int column = static_cast<int>(m_document.currentScenario()) + 1;
    m_view->setCurrentIndex(m_inputs.index(m_inputs.rowOf(uid, at->field), column));
    m_view->setFocus();
}

void MatrixPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MatrixPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    takeScenarios();
}

void MatrixPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    takeScenarios();
}

} // namespace jw
