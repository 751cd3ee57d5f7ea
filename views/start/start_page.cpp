#include "views/start/start_page.h"

#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "views/common/icons.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/start/sample_cards.h"

namespace jw {
namespace {

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QLabel* wrapped(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true); // a new policy forgets what setWordWrap() said
    label->setSizePolicy(policy);
    return label;
}

} // namespace

StartPage::StartPage(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto* content = new QWidget(scroll);
    scroll->setWidget(content);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(20, 14, 20, 14);
    column->setSpacing(12);

    m_title = new QLabel(content);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_title->setFont(look.font(Type::PageTitle));
    m_intro = wrapped({}, content);
    m_new = new QPushButton(content);
    m_new->setProperty("kind", QStringLiteral("primary"));
    m_train = new QPushButton(content);
    m_serve = new QPushButton(content);
    m_open = new QPushButton(content);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_new);
    buttons->addWidget(m_train);
    buttons->addWidget(m_serve);
    buttons->addWidget(m_open);
    buttons->addStretch();
    m_samplePanel = new Panel(look, {}, content);
    m_gridHost = new QWidget(m_samplePanel);
    m_grid = new QGridLayout(m_gridHost);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(12);
    m_samplePanel->body()->addWidget(m_gridHost);
    m_recentPanel = new Panel(look, {}, content);
    m_recentHost = new QWidget(m_recentPanel);
    m_recent = new QVBoxLayout(m_recentHost);
    m_recent->setContentsMargins(0, 0, 0, 0);
    m_recentPanel->body()->addWidget(m_recentHost);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_intro)})
        column->addWidget(part);
    column->addLayout(buttons);
    column->addWidget(m_samplePanel);
    column->addWidget(m_recentPanel);
    column->addStretch();

    connect(m_new, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(m_train, &QPushButton::clicked, this, &StartPage::trainingRequested);
    connect(m_serve, &QPushButton::clicked, this, &StartPage::serviceRequested);
    connect(m_open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(&look, &Look::lookChanged, this, [this] {
        m_title->setFont(m_look.font(Type::PageTitle));
        rebuildSamples();
        rebuildRecent();
    });
    retranslate();
}

void StartPage::setRecent(const std::vector<RecentCard>& files)
{
    m_files = files;
    rebuildRecent();
}

void StartPage::rebuildSamples()
{
    clear(m_grid);
    m_columns = std::max(1, width() / m_look.px(330));
    int at = 0;
    for (const SampleCard& sample : sampleCards(m_samples)) {
        auto* card = new QPushButton(m_gridHost);
        card->setObjectName(QStringLiteral("sampleCard"));
        card->setAccessibleName(tr("Open sample %1").arg(sample.title));
        card->setAccessibleDescription(
            QStringList{sample.line, sample.figures, sample.against}.join(QLatin1Char(' ')).trimmed());
        card->setToolTip(sample.sources);
        auto* column = new QVBoxLayout(card);
        column->setContentsMargins(14, 12, 14, 12);
        auto* title = wrapped(sample.title, card);
        title->setFont(m_look.font(Type::PanelTitle));
        auto* line = wrapped(sample.line, card);
        line->setAlignment(Qt::AlignTop);
        auto* figures = wrapped(sample.figures, card);
        figures->setProperty("type", QStringLiteral("secondary"));
        auto* against = wrapped(sample.against, card);
        against->setProperty("type", QStringLiteral("secondary"));
        against->setVisible(!sample.against.isEmpty());
        for (QLabel* label : {title, line, figures, against}) {
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
            column->addWidget(label);
            if (label == line)
                column->addStretch();
        }
        card->setMinimumHeight(std::max(m_look.px(112), column->heightForWidth(m_look.px(330))));
        card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum); // a button's hint knows no layout
        connect(card, &QPushButton::clicked, this, [this, name = sample.name] { emit sampleChosen(name); });
        m_grid->addWidget(card, at / m_columns, at % m_columns);
        ++at;
    }
}

void StartPage::rebuildRecent()
{
    clear(m_recent);
    if (m_files.empty())
        m_recent->addWidget(wrapped(tr("Plans that you open or save are listed here."), m_recentHost));
    for (const RecentCard& file : m_files) {
        auto* row = new QWidget(m_recentHost);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto* open = new QPushButton(QFileInfo(file.path).fileName(), row);
        open->setToolTip(file.path);
        open->setEnabled(!file.missing);
        open->setFlat(true);
        auto* where = wrapped(file.missing ? tr("%1: not there any more").arg(file.path) : file.path, row);
        auto* pin = new QToolButton(row);
        pin->setText(file.pinned ? tr("Unpin") : tr("Pin"));
        pin->setAccessibleName(tr("Pin %1").arg(file.path));
        auto* forget = new QToolButton(row);
        forget->setText(tr("Remove"));
        forget->setAccessibleName(tr("Remove %1 from the list").arg(file.path));
        line->addWidget(open);
        line->addWidget(where, 1);
        line->addWidget(pin);
        line->addWidget(forget);
        m_recent->addWidget(row);
        connect(open, &QPushButton::clicked, this, [this, path = file.path] { emit fileChosen(path); });
        connect(pin, &QToolButton::clicked, this, [this, file] { emit filePinned(file.path, !file.pinned); });
        connect(forget, &QToolButton::clicked, this, [this, path = file.path] { emit fileForgotten(path); });
    }
}

void StartPage::retranslate()
{
    m_title->setText(tr("Energy and cost of AI"));
    m_intro->setText(tr(
        "Open a worked example, change a number, and watch what it costs in money, energy, carbon and water. "
        "Samples open as unsaved copies."));
    m_new->setText(tr("New plan"));
    m_train->setText(tr("Train one model…"));
    m_serve->setText(tr("Serve requests…"));
    m_open->setText(tr("Open a plan…"));
    m_samplePanel->setTitle(tr("Worked examples"));
    m_recentPanel->setTitle(tr("Recent files"));
    rebuildSamples();
    rebuildRecent();
}

void StartPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StartPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_samples.empty()) {
        m_samples = evaluateSamples();
        rebuildSamples();
    }
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (std::max(1, width() / m_look.px(330)) != m_columns)
        rebuildSamples();
}

} // namespace jw
