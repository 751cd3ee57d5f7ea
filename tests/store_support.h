// What the tests of plan files share: results that say what went wrong, files, a small disk.
#pragma once

#include <QFile>
#include <QTest>

#include <string>

#include <sys/mount.h>
#include <unistd.h>

#include "store/sqlite.h"

namespace jw::test {

template <class T> QByteArray fault(const Result<T>& result)
{
    if (result)
        return {};
    return QByteArray::fromStdString("kind " + std::to_string(static_cast<int>(result.error().kind)) + ": " +
                                     result.error().field + ' ' + result.error().text);
}

/// Evaluates its argument once.
#define OK(...)                                                                                              \
    do {                                                                                                     \
        const QByteArray jwFault = jw::test::fault(__VA_ARGS__);                                             \
        QVERIFY2(jwFault.isNull(), jwFault.constData());                                                     \
    } while (false)

/// How often a loop of accidents runs: many times in the long tests only.
inline int rounds(int usual, int many) { return qEnvironmentVariableIsSet("JW_LONG") ? many : usual; }

inline std::string readFile(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

inline bool writeFile(const std::string& path, std::string_view bytes)
{
    QFile file(QString::fromStdString(path));
    const auto size = static_cast<qint64>(bytes.size());
    return file.open(QIODevice::WriteOnly) && file.write(bytes.data(), size) == size;
}

/// What another program would do to the file with SQLite.
inline Result<void> runIn(const std::string& path, const std::string& sql)
{
    return Database::onDisk(path, SQLITE_OPEN_READWRITE).and_then([&](Database database) {
        return database.run("PRAGMA synchronous=OFF; " + sql);
    });
}

/// A disk of so many bytes at an empty folder, while it lives; only root can have one.
class SmallDisk final {
public:
    SmallDisk(std::string folder, int bytes) : m_folder(std::move(folder))
    {
        const std::string size = "size=" + std::to_string(bytes);
        m_mounted = ::mount("tmpfs", m_folder.c_str(), "tmpfs", 0, size.c_str()) == 0;
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_folder.c_str(), MNT_DETACH);
    }
    explicit operator bool() const { return m_mounted; }

private:
    std::string m_folder;
    bool m_mounted = false;
};

/// Root may do anything: tests of permissions run as nobody.
class AsNobody final {
public:
    AsNobody() { m_changed = ::geteuid() == 0 && ::seteuid(65534) == 0; }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;
    ~AsNobody()
    {
        if (m_changed && ::seteuid(0) != 0)
            std::abort();
    }

private:
    bool m_changed = false;
};

} // namespace jw::test
