#include "views/validation/stored_sets_button.h"

#include <QLocale>
#include <QMenu>

#include "domain/edit.h"

namespace jw {

StoredSetsButton::StoredSetsButton(PlanDocument& document, QWidget* parent)
    : QPushButton(parent),
      m_document(document),
      m_menu(new QMenu(this))
{
    setText(tr("Sets of the plan"));
    setAutoDefault(false);
    setMenu(m_menu);
    connect(&document, &PlanDocument::planChanged, this, &StoredSetsButton::fill);
    fill();
}

void StoredSetsButton::fill()
{
    m_menu->clear();
    for (const ServingSet& set : m_document.plan()->servingSets) {
        //: %1 names model, accelerator, engine and precision of a set of fitted constants, %2 a number of
        //: rows
        const QString text =
            tr("Remove %1 (%2 rows)")
                .arg(QString::fromStdString(set.name), QLocale().toString(static_cast<qlonglong>(set.rows)));
        connect(m_menu->addAction(text), &QAction::triggered, this, [this, uid = set.uid] { remove(uid); });
    }
    setEnabled(!m_menu->isEmpty());
    setToolTip(isEnabled() ? QString() : tr("The plan has no sets of its own yet."));
}

void StoredSetsButton::remove(const std::string& uid)
{
    const Plan& plan = *m_document.plan();
    (void)m_document.edit(removeText(plan, findRow(plan, uid)), [&](Plan& changed) {
        removeRow(changed, uid);
        return Result<void>();
    });
}

} // namespace jw
