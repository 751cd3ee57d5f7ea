#include "views/compare/inputs_panel.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/table_copy.h"
#include "views/common/table_look.h"

namespace jw {

InputsPanel::InputsPanel(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_inputs(document),
      m_panel(new Panel(look, {}, this)),
      m_refusal(new QLabel(m_panel)),
      m_view(new QTableView(m_panel)),
      m_reset(new QPushButton(m_panel)),
      m_all(new QPushButton(m_panel)),
      m_copy(new QPushButton(m_panel))
{
    build();
    connect(m_all, &QPushButton::clicked, this, [this] {
        setListed(m_listed == InputsListed::All ? InputsListed::Differing : InputsListed::All);
    });
    const auto reset = [this] { m_inputs.reset(m_view->currentIndex()); };
    connect(m_reset, &QPushButton::clicked, this, reset);
    auto* key = new QShortcut(QKeySequence(Qt::Key_Delete), m_view);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, reset);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyTable(m_inputs); });
    connect(&m_inputs, &InputsModel::refused, this, [this](const QString& why) {
        m_refusal->setText(why);
        m_refusal->show();
    });
    connect(&m_inputs, &QAbstractItemModel::modelReset, this, &InputsPanel::inputsChanged);
    connect(&m_inputs, &QAbstractItemModel::dataChanged, &m_later, qOverload<>(&QTimer::start));
    m_later.setSingleShot(true); // columns are measured behind the paint of what has changed
    connect(&m_later, &QTimer::timeout, this, &InputsPanel::inputsChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &InputsPanel::updateReset);
    connect(&look, &Look::lookChanged, this, &InputsPanel::fit);
    retranslate();
}

void InputsPanel::build()
{
    m_refusal->setProperty("type", QStringLiteral("errorBox"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    makeTableLook(*m_view, m_look);
    m_view->setModel(&m_inputs);
    m_view->setItemDelegate(new InputsDelegate(m_look, m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setTabKeyNavigation(false);
    m_view->viewport()->installEventFilter(this);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (QPushButton* tool : {m_reset, m_all}) {
        tool->setProperty("kind", QStringLiteral("link"));
        m_panel->addToHead(tool);
    }
    m_panel->addToHead(m_copy);
    m_panel->body()->addWidget(m_refusal);
    m_panel->body()->addWidget(m_view);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_panel);
}

void InputsPanel::retranslate()
{
    m_panel->setTitle(tr("Inputs that differ"));
    m_view->setAccessibleName(tr("Inputs that differ"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Back to the value that the scenario is based on (Del)"));
    m_copy->setText(tr("Copy table"));
    m_copy->setAccessibleName(tr("Copy table of inputs"));
    inputsChanged();
}

void InputsPanel::setListed(InputsListed listed)
{
    m_listed = listed;
    m_inputs.setListed(listed);
}

void InputsPanel::inputsChanged()
{
    m_refusal->hide();
    m_all->setText(m_listed == InputsListed::All ? tr("Show only differences") : tr("Show all"));
    fit();
    updateReset();
    emit differencesCounted(m_inputs.columnCount() - 2, m_inputs.differingCount());
}

void InputsPanel::updateReset() { m_reset->setEnabled(m_inputs.canReset(m_view->currentIndex())); }

/// As high as its rows, at most 14; the names take what the numbers leave.
void InputsPanel::fit()
{
    QHeaderView* head = m_view->horizontalHeader();
    const int last = m_inputs.columnCount() - 1;
    const int names = std::min(contentWidth(*m_view, 0) + m_look.px(8), m_look.px(300));
    const int most =
        std::clamp((m_view->viewport()->width() - names) / std::max(1, last), m_look.px(110), m_look.px(240));
    for (int i = 1; i <= last; ++i) {
        head->setSectionResizeMode(i, QHeaderView::Interactive);
        const QString title = m_inputs.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
        const int least = std::max(m_look.px(i < last ? 110 : 90),
                                   widthOnTwoLines(head->fontMetrics(), title) + m_look.px(28));
        const int wanted = contentWidth(*m_view, i) + m_look.px(8);
        m_view->setColumnWidth(i, std::clamp(wanted, least, std::max(least, most)));
    }
    head->setMinimumSectionSize(m_look.px(60));
    makeTwoLines(*head, m_look);
    head->setSectionResizeMode(0, QHeaderView::Stretch);
    fitHeight();
}

void InputsPanel::fitHeight()
{
    const int rows = std::clamp(m_inputs.rowCount(), 1, 14);
    m_view->setFixedHeight(rows * m_view->verticalHeader()->defaultSectionSize() +
                           m_view->horizontalHeader()->height() + sidewaysBar(*m_view) + m_look.px(4));
}

bool InputsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fitHeight();
    return QWidget::eventFilter(watched, event);
}

int InputsPanel::rowOf(const QString& path) const
{
    for (int row = 0; row < m_inputs.rowCount(); ++row)
        if (m_inputs.index(row, 0).data(PathRole).toString() == path)
            return row;
    return -1;
}

void InputsPanel::showField(const QString& path)
{
    if (rowOf(path) < 0)
        setListed(InputsListed::All);
    if (const int row = rowOf(path); row >= 0)
        m_view->setCurrentIndex(m_inputs.index(row, 1));
    m_view->setFocus();
}

void InputsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw
