#include "views/forms/remove_dialog.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

#include "document/plan_document.h"
#include "domain/edit.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct RemoveDialog {
    Q_DECLARE_TR_FUNCTIONS(jw::RemoveDialog)
};

QString kindAndName(const Plan& plan, RowRef row)
{
    //: %1 is a kind of thing ("node group"), %2 its name
    return RemoveDialog::tr("%1 %2").arg(translated("jw::EditText", kindWord(row.table->name)),
                                         QString::fromStdString(rowTitle(plan, row)));
}

} // namespace

std::vector<std::string> alsoRemoved(const PlanDocument& document, const std::vector<std::string>& uids)
{
    const Plan& plan = *document.plan();
    std::vector<std::string> also;
    for (const std::string& uid : uids)
        for (const std::string& gone : removedWith(plan, uid)) {
            const RowRef row = findRow(plan, gone);
            if (!row || !row.table->hasUid || std::ranges::find(uids, gone) != uids.end())
                continue;
            if (std::string title = kindAndName(plan, row).toStdString();
                std::ranges::find(also, title) == also.end())
                also.push_back(std::move(title));
        }
    return also;
}

void askRemove(QWidget& parent, const PlanDocument& document, const std::vector<std::string>& uids,
               const std::function<void()>& remove)
{
    const auto also = alsoRemoved(document, uids);
    if (also.empty())
        return remove();
    QStringList lines;
    for (const std::string& title : also)
        lines << QString::fromStdString(title);
    constexpr qsizetype most = 12;
    if (const qsizetype more = lines.size() - most; more > 0) {
        lines = lines.mid(0, most);
        lines << RemoveDialog::tr("and %n more", nullptr, static_cast<int>(more));
    }
    const Plan& plan = *document.plan();
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, RemoveDialog::tr("Remove"),
                        //: %1 is what is to be removed: "site Ashburn"
                        RemoveDialog::tr("Remove %1? What belongs to it goes with it. You can undo this.")
                            .arg(kindAndName(plan, findRow(plan, uids.front()))),
                        QMessageBox::Cancel, &parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(lines.join(QLatin1Char('\n')));
    QPushButton* yes = box->addButton(RemoveDialog::tr("Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setEscapeButton(QMessageBox::Cancel);
    QObject::connect(yes, &QPushButton::clicked, &parent, remove);
    box->open();
}

} // namespace jw
